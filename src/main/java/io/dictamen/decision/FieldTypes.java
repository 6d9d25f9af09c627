package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types a contract may use, by the Java type of the record component. */
final class FieldTypes {
    private static final int LONGEST_LIST = 1_000;

    private FieldTypes() {}

    /** @throws IllegalArgumentException where no contract can have such a component */
    static FieldType of(RecordComponent componente) {
        Patron patron = componente.getAnnotation(Patron.class);
        if (patron != null) {
            return new Textos.TextoConForma(Pattern.compile(patron.value()), patron.llamado());
        }
        if (componente.isAnnotationPresent(PuedeSerFutura.class)) {
            return new Fechas.Fecha(true);
        }
        Type tipo = componente.getGenericType();
        Minimo minimo = componente.getAnnotation(Minimo.class);
        if (tipo == long.class || tipo == Long.class) {
            return new Numeros.Entero(minimo);
        }
        return tipo == BigDecimal.class ? new Numeros.Decimal(minimo) : of(tipo);
    }

    private static FieldType of(Type tipo) {
        if (tipo == String.class) {
            return new Textos.Texto();
        }
        if (tipo == boolean.class || tipo == Boolean.class) {
            return new Booleano();
        }
        if (tipo == OffsetDateTime.class) {
            return new Fechas.FechaHora();
        }
        if (tipo == LocalDate.class) {
            return new Fechas.Fecha(false);
        }
        if (tipo instanceof Class<?> clase && clase.isEnum()) {
            return Constante.of(clase);
        }
        if (tipo instanceof Class<?> clase && clase.isRecord()) {
            return new RecordType<>(clase.asSubclass(Record.class));
        }
        if (tipo instanceof ParameterizedType lista && lista.getRawType() == List.class) {
            return new Lista(of(lista.getActualTypeArguments()[0]));
        }
        throw new IllegalArgumentException("No contract can have a component of type " + tipo);
    }

    /** True or false. */
    private record Booleano() implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            return switch (reader.parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> {
                    reader.wrongType(path, "true o false, sin comillas");
                    yield null;
                }
            };
        }

        @Override
        public Object none() {
            return false;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "boolean");
        }
    }

    /** A constant of an enum, by its exact name. */
    private record Constante(Map<String, Object> constantes, String opciones) implements FieldType {
        static Constante of(Class<?> enumeracion) {
            Map<String, Object> constantes = new LinkedHashMap<>();
            for (Object constante : enumeracion.getEnumConstants()) {
                constantes.put(((Enum<?>) constante).name(), constante);
            }
            return new Constante(constantes, Wording.anyOf(List.copyOf(constantes.keySet())));
        }

        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            String texto = Textos.within(reader, path, opciones);
            if (texto == null) {
                return null;
            }
            Object constante = constantes.get(texto);
            if (constante == null) {
                String found = Texts.isBlank(texto) ? "en blanco" : Wording.quoted(texto);
                reader.fault(
                        path,
                        Codigo.VALOR,
                        RequestReader.received(path, opciones, found) + Wording.didYouMean(texto, constantes.keySet()));
            }
            return constante;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "enum", List.copyOf(constantes.keySet()));
        }
    }

    /** A list whose items are all required. */
    record Lista(FieldType item) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() != JsonToken.START_ARRAY) {
                reader.wrongType(path, "una lista");
                return null;
            }
            List<Object> items = new ArrayList<>();
            RequestReader.Mark antes = reader.mark();
            int n = 0;
            for (; reader.parser.nextToken() != JsonToken.END_ARRAY; n++) {
                Path place = path.item(n);
                if (reader.parser.currentToken() == JsonToken.VALUE_NULL) {
                    reader.fault(place, Codigo.REQUERIDO, "Falta " + place + ": una lista no lleva null.");
                    continue;
                }
                Object value = item.read(reader, place);
                if (value != null) {
                    items.add(value);
                }
            }
            if (n > LONGEST_LIST) {
                reader.forgetSince(antes);
                reader.fault(
                        path,
                        Codigo.LONGITUD,
                        path + " tiene " + n + " elementos; puede tener hasta " + LONGEST_LIST + ".");
            }
            return List.copyOf(items);
        }

        @Override
        public Object none() {
            return List.of();
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "array", "maxItems", LONGEST_LIST, "items", item.schema());
        }
    }
}
