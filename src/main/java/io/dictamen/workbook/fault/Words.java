package io.dictamen.workbook.fault;

import io.dictamen.wording.Wording;
import java.util.Collection;
import java.util.stream.Collectors;

/** The wording that diagnostics share. */
public final class Words {
    private static final int LISTED = 12;

    private Words() {}

    /** What would be right instead of {@code escrito}: the nearest of the words, or else which there are. */
    public static String suggest(String escrito, Collection<String> palabras) {
        return Wording.nearest(escrito, palabras)
                .map(palabra -> "¿Quiso decir " + palabra + "?")
                .orElseGet(() -> palabras.isEmpty() ? "" : "Se admite: " + list(palabras) + ".");
    }

    /** How a person calls the values of a type. */
    public static String type(Class<?> tipo) {
        if (tipo.isArray()) {
            return "lista de " + type(tipo.getComponentType());
        }
        if (tipo.isEnum()) {
            return tipo.getSimpleName();
        }
        return switch (tipo.getSimpleName()) {
            case "String" -> "texto";
            case "Boolean" -> "valor lógico";
            case "Integer", "Long" -> "número entero";
            case "BigDecimal" -> "número";
            case "LocalDate" -> "fecha";
            case "OffsetDateTime" -> "fecha y hora";
            case "List" -> "lista";
            default -> "varios datos";
        };
    }

    public static String list(Collection<String> palabras) {
        String primeras = palabras.stream().limit(LISTED).collect(Collectors.joining(", "));
        return palabras.size() > LISTED ? primeras + "…" : primeras;
    }
}
