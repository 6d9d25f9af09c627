package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dotted path over record components, such as {@code solicitud.direccion.zona}. Immutable and thread-safe. */
public final class FieldPath {
    private static final int DEEPEST_SUGGESTION = 3;
    // The machine makes the components of a record anew for whoever asks, and checklists ask for every row.
    private static final ClassValue<Map<String, Componente>> COMPONENTS = valueOf(FieldPath::components);
    private static final ClassValue<Map<String, Function<Object, Object>>> GETTERS =
            valueOf(tipo -> new ConcurrentHashMap<>());

    private record Componente(RecordComponent declarado, Class<?> tipo, boolean opcional) {}

    private final String texto;
    private final Class<?> tipo;
    private final boolean opcional;
    private final Function<Object, Object>[] pasos;

    private FieldPath(String texto, Class<?> tipo, boolean opcional, Function<Object, Object>[] pasos) {
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
        @SuppressWarnings("unchecked") // no array of a parametrised type can be made
        Function<Object, Object>[] pasos = new Function[nombres.size()];
        for (int i = 0; i < pasos.length; i++) {
            Componente componente = COMPONENTS.get(tipo).get(nombres.get(i));
            if (componente == null) {
                return Optional.empty();
            }
            pasos[i] = GETTERS.get(tipo).computeIfAbsent(nombres.get(i), nombre -> getter(componente.declarado()));
            tipo = componente.tipo();
            opcional |= componente.opcional();
        }
        return Optional.of(new FieldPath(texto, boxed(tipo), opcional, pasos));
    }

    /** The paths from a record class through at most three records, for suggesting one. */
    public static List<String> names(Class<?> hechos) {
        return names(hechos, "", 1).toList();
    }

    /** The paths that were probably meant: those that end so, or else the nearest; empty where none is near. */
    public static List<String> near(String escrito, List<String> nombres) {
        String fin = "." + folded(escrito);
        List<String> terminan = nombres.stream()
                .filter(nombre -> ("." + folded(nombre)).endsWith(fin))
                .toList();
        return terminan.isEmpty()
                ? Wording.nearest(escrito, nombres)
                        .or(() -> nearEnd(escrito, nombres))
                        .map(List::of)
                        .orElse(List.of())
                : terminan;
    }

    private static Optional<String> nearEnd(String escrito, List<String> nombres) {
        Map<String, String> porFinal = new LinkedHashMap<>();
        nombres.forEach(nombre -> porFinal.putIfAbsent(nombre.substring(nombre.lastIndexOf('.') + 1), nombre));
        return Wording.nearest(escrito.substring(escrito.lastIndexOf('.') + 1), porFinal.keySet())
                .map(porFinal::get);
    }

    private static String folded(String nombre) {
        return Wording.withoutAccents(nombre).toLowerCase(Locale.ROOT);
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
        for (int i = 0; i < pasos.length && actual != null; i++) {
            actual = pasos[i].apply(actual);
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

    private static Map<String, Componente> components(Class<?> tipo) {
        if (!tipo.isRecord() || !Modifier.isPublic(tipo.getModifiers())) {
            return Map.of();
        }
        return Arrays.stream(tipo.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName,
                        uno -> new Componente(
                                uno, uno.getType(), uno.getAnnotatedType().isAnnotationPresent(Nullable.class))));
    }

    private static <T> ClassValue<T> valueOf(Function<Class<?>, T> made) {
        return new ClassValue<>() {
            @Override
            protected T computeValue(Class<?> tipo) {
                return made.apply(tipo);
            }
        };
    }

    /** As a method reference to the accessor would be, since a method handle that is no constant takes thrice the time. */
    @SuppressWarnings("unchecked") // the factory makes what it is told to
    private static Function<Object, Object> getter(RecordComponent componente) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle accessor = lookup.unreflect(componente.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalArgumentException(componente + " cannot be read", e);
        }
    }

    private static Class<?> boxed(Class<?> tipo) {
        return MethodType.methodType(tipo).wrap().returnType();
    }
}
