package io.dictamen.workbook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dotted path over record components, such as {@code solicitud.direccion.zona}. Immutable and thread-safe. */
public final class FieldPath {
    private static final int DEEPEST_SUGGESTION = 3;
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private final String texto;
    private final Class<?> tipo;
    private final boolean opcional;
    private final MethodHandle[] pasos;

    private FieldPath(String texto, Class<?> tipo, boolean opcional, MethodHandle[] pasos) {
        this.texto = texto;
        this.tipo = tipo;
        this.opcional = opcional;
        this.pasos = pasos;
    }

    /** The path {@code texto} from a record class; empty where a step of it names no component. */
    public static Optional<FieldPath> resolve(Class<?> hechos, String texto) {
        Class<?> tipo = hechos;
        boolean opcional = false;
        List<String> nombres = Arrays.asList(texto.split("\\.", -1));
        MethodHandle[] pasos = new MethodHandle[nombres.size()];
        for (int i = 0; i < pasos.length; i++) {
            RecordComponent componente = component(tipo, nombres.get(i));
            if (componente == null) {
                return Optional.empty();
            }
            pasos[i] = getter(componente);
            tipo = componente.getType();
            opcional |= componente.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
        return Optional.of(new FieldPath(texto, boxed(tipo), opcional, pasos));
    }

    /** The paths from a record class through at most three records, for suggesting one. */
    public static List<String> names(Class<?> hechos) {
        return names(hechos, "", 1).toList();
    }

    private static Stream<String> names(Class<?> tipo, String prefijo, int profundidad) {
        if (!tipo.isRecord() || profundidad > DEEPEST_SUGGESTION) {
            return Stream.of();
        }
        return Arrays.stream(tipo.getRecordComponents()).flatMap(componente -> {
            String nombre = prefijo + componente.getName();
            return Stream.concat(Stream.of(nombre), names(componente.getType(), nombre + ".", profundidad + 1));
        });
    }

    /** The field's value in {@code hecho}; null where it, or a record on the way to it, is absent. */
    public @Nullable Object get(Object hecho) {
        Object actual = hecho;
        try {
            for (int i = 0; i < pasos.length && actual != null; i++) {
                actual = (Object) pasos[i].invokeExact(actual);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of " + texto + " failed", e);
        }
        return actual;
    }

    /** The type of the field, boxed where it is primitive. */
    public Class<?> tipo() {
        return tipo;
    }

    /** Whether the field, or a record on the way to it, may be absent. */
    public boolean opcional() {
        return opcional;
    }

    @Override
    public String toString() {
        return texto;
    }

    private static @Nullable RecordComponent component(Class<?> tipo, String nombre) {
        if (!tipo.isRecord() || !Modifier.isPublic(tipo.getModifiers())) {
            return null;
        }
        return Arrays.stream(tipo.getRecordComponents())
                .filter(componente -> componente.getName().equals(nombre))
                .findFirst()
                .orElse(null);
    }

    private static MethodHandle getter(RecordComponent componente) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(componente.getAccessor())
                    .asType(GETTER);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(componente + " is not public", e);
        }
    }

    private static Class<?> boxed(Class<?> tipo) {
        return MethodType.methodType(tipo).wrap().returnType();
    }
}
