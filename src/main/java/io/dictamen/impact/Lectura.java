package io.dictamen.impact;

import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Texts;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads from requests of one decision by what they are counted apart. Thread-safe. */
final class Lectura {
    private record Campo(String nombre, List<Method> camino) {}

    private final Map<Por, Campo> campos = new EnumMap<>(Por.class);

    private Lectura() {}

    static Lectura of(Decision<?, ?> decision) {
        Lectura lectura = new Lectura();
        Contract<?> contrato = decision.contrato();
        for (Por por : Por.values()) {
            por.campos().stream()
                    .filter(contrato.campos()::contains)
                    .findFirst()
                    .ifPresent(campo -> lectura.campos.put(por, new Campo(campo, path(contrato.tipo(), campo))));
        }
        return lectura;
    }

    private static List<Method> path(Class<?> tipo, String campo) {
        List<Method> path = new ArrayList<>();
        Class<?> at = tipo;
        for (String part : campo.split("\\.", -1)) {
            Method accessor = Arrays.stream(at.getRecordComponents())
                    .filter(component -> component.getName().equals(part))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(campo + " leads through a list"))
                    .getAccessor();
            path.add(accessor);
            at = accessor.getReturnType();
        }
        return path;
    }

    /** The name of the field that it stands in; null where the decision has none. */
    @Nullable
    String campo(Por por) {
        Campo campo = campos.get(por);
        return campo == null ? null : campo.nombre();
    }

    /** Hands over what a request says of each that its decision has; null where it says nothing. */
    void each(Record solicitud, BiConsumer<Por, @Nullable String> taker) {
        campos.forEach((por, campo) -> taker.accept(por, value(solicitud, campo)));
    }

    private static @Nullable String value(Record solicitud, Campo campo) {
        Object value = solicitud;
        for (Method step : campo.camino()) {
            value = value == null ? null : called(step, value);
        }
        String text = value == null ? "" : Texts.strip(value.toString());
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Object called(Method accessor, Object from) {
        try {
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
