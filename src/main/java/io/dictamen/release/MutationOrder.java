package io.dictamen.release;

import io.dictamen.mutation.Grouping;
import io.dictamen.wording.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the command {@code mutar} is asked for. */
final class MutationOrder {
    static final String USE = "Se escribe mutar [CARPETA] [--decision D] [--minimo N] [--segundos N]"
            + " [--por celda|fila|tabla|decision] [--json ARCHIVO] [--libros CARPETA] [--faltantes ARCHIVO|CARPETA].";

    private String carpeta;
    private @Nullable String decision;
    private @Nullable String json;
    private @Nullable String libros;
    private @Nullable String faltantes;
    private @Nullable Grouping por;
    private @Nullable Duration tiempo;
    private double minimo;

    /**
     * @param raiz the folder that is looked at where none is named
     * @throws IllegalArgumentException with a sentence for who typed it
     */
    MutationOrder(List<String> argumentos, String raiz) {
        this.carpeta = raiz;
        Deque<String> left = new ArrayDeque<>(argumentos);
        while (!left.isEmpty()) {
            String one = left.poll();
            switch (one) {
                case "--decision" -> decision = value(one, left);
                case "--json" -> json = value(one, left);
                case "--libros" -> libros = value(one, left);
                case "--faltantes" -> faltantes = value(one, left);
                case "--por" -> por = grouping(value(one, left));
                case "--minimo" -> minimo = number(value(one, left));
                case "--segundos" -> tiempo = Duration.ofMillis((long) (1_000 * number(value(one, left))));
                default -> {
                    if (one.startsWith("--")) {
                        throw new IllegalArgumentException("No se entiende " + Wording.quoted(one) + ". " + USE);
                    }
                    carpeta = one;
                }
            }
        }
    }

    String carpeta() {
        return carpeta;
    }

    Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    Optional<Path> json() {
        return Optional.ofNullable(json).map(Path::of);
    }

    Optional<Path> libros() {
        return Optional.ofNullable(libros).map(Path::of);
    }

    Optional<Path> faltantes() {
        return Optional.ofNullable(faltantes).map(Path::of);
    }

    Optional<Grouping> por() {
        return Optional.ofNullable(por);
    }

    Optional<Duration> tiempo() {
        return Optional.ofNullable(tiempo);
    }

    double minimo() {
        return minimo;
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException("A " + option + " le falta su valor. " + USE);
        }
        return value;
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Wording.quoted(written) + " no es un número. " + USE, e);
        }
    }

    private static Grouping grouping(String written) {
        return Arrays.stream(Grouping.values())
                .filter(one -> written.equals(one.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No se cuenta por " + Wording.quoted(written) + ", sino por "
                                + Arrays.stream(Grouping.values())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
