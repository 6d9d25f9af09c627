package io.dictamen.workbook;

import io.dictamen.workbook.LiteralType.Marker;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a code cell that the values replace.
 *
 * @param tipo the enum's simple name before a constant; empty with the other markers
 */
record CodeMarker(Marker marker, String tipo) {
    private static final Pattern FORM = Pattern.compile("(?:(?<tipo>\\w+)\\.)?\\$(?:param)?|\"\\$(?:param)?\"");

    static CodeMarker of(String escrito) {
        Matcher forma = FORM.matcher(escrito);
        if (!forma.matches()) {
            throw new IllegalArgumentException("Not a marker: " + escrito);
        }
        if (escrito.startsWith("\"")) {
            return new CodeMarker(Marker.QUOTED, "");
        }
        return Optional.ofNullable(forma.group("tipo"))
                .map(tipo -> new CodeMarker(Marker.CONSTANT, tipo))
                .orElse(new CodeMarker(Marker.BARE, ""));
    }

    /** Whether stock Drools would make values of {@code tipo} of it; tells the fault where not. */
    boolean fits(Class<?> valor, LiteralType literal, Imports imports, Place lugar) {
        if (!literal.takes(marker) || (marker == Marker.CONSTANT && !tipo.equals(valor.getSimpleName()))) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "El código no corresponde a un valor de tipo " + valor.getSimpleName() + ".",
                    "El valor se escribe " + right(valor, literal) + ".");
            return false;
        }
        if (marker == Marker.CONSTANT && !imports.sees(valor)) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "El tipo " + tipo + " no está importado.",
                    "Agregue " + valor.getName() + " a la celda de Import.");
            return false;
        }
        return true;
    }

    private static String right(Class<?> valor, LiteralType literal) {
        return switch (literal.marker()) {
            case BARE -> "$param";
            case QUOTED -> "\"$param\"";
            case CONSTANT -> valor.getSimpleName() + ".$param";
        };
    }
}
