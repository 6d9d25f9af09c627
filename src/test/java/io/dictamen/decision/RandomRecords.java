package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests of any record class, filled in at random from few values, so that conditions are met often. */
public final class RandomRecords {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Random random;
    private final OffsetDateTime ahora;

    public RandomRecords(long seed, OffsetDateTime ahora) {
        this.random = new Random(seed);
        this.ahora = ahora;
    }

    /** One of those that the contract admits: what it refuses, no table needs to decide. */
    public <R extends Record> R admitted(Contract<R> contrato, ZoneId zona) {
        while (true) {
            try {
                String json = JSON.writeValueAsString(next(contrato.tipo()));
                return contrato.read(json, ahora, zona).solicitud();
            } catch (ContractViolation e) {
                continue;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public <R extends Record> R next(Class<R> tipo) {
        RecordComponent[] componentes = tipo.getRecordComponents();
        @Nullable Object[] valores = new Object[componentes.length];
        for (int i = 0; i < componentes.length; i++) {
            boolean nullable = componentes[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            valores[i] = nullable && random.nextBoolean() ? null : value(componentes[i].getGenericType());
        }
        Class<?>[] tipos =
                Arrays.stream(componentes).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return tipo.getDeclaredConstructor(tipos).newInstance(valores);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object value(Type tipo) {
        if (tipo == String.class) {
            return "T" + random.nextInt(3);
        }
        if (tipo == boolean.class || tipo == Boolean.class) {
            return random.nextBoolean();
        }
        if (tipo == long.class || tipo == Long.class) {
            return integer();
        }
        if (tipo == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 4 : 100_000), 2);
        }
        if (tipo == LocalDate.class) {
            return ahora.toLocalDate().minusDays(random.nextInt(25));
        }
        if (tipo == OffsetDateTime.class) {
            return ahora.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 2)));
        }
        if (tipo instanceof Class<?> clase && clase.isEnum()) {
            Object[] constantes = clase.getEnumConstants();
            return constantes[random.nextInt(constantes.length)];
        }
        if (tipo instanceof Class<?> clase && clase.isRecord()) {
            return next(clase.asSubclass(Record.class));
        }
        if (tipo instanceof ParameterizedType lista && lista.getRawType() == List.class) {
            List<Object> items = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                items.add(value(lista.getActualTypeArguments()[0]));
            }
            return List.copyOf(items);
        }
        throw new IllegalArgumentException("No random " + tipo);
    }

    // A table of bounds has rows near zero and rows far from it: every magnitude comes up as often as another.
    private long integer() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextInt(400);
            default -> Math.min(Numeros.GREATEST, (long) Math.pow(2, 53 * random.nextDouble()));
        };
    }
}
