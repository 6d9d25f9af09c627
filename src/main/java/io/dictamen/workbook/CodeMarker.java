package io.dictamen.workbook;

import io.dictamen.workbook.LiteralType.Marker;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a code cell that the values replace.
 *
 * @param tipo the enum's simple name before a constant or each of a list; empty with the other markers
 */
record CodeMarker(Marker marker, String tipo) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<tipo>\\w+)\\.)?\\$(?:param)?|\"\\$(?:param)?\"" + "|forall\\(,\\)\\{\\s*(?<cada>\\w+)\\.\\$\\s*\\}");

    static CodeMarker of(String escrito) {
        Matcher forma = FORM.matcher(escrito);
        if (!forma.matches()) {
            throw new IllegalArgumentException("Not a marker: " + escrito);
        }
        if (escrito.startsWith("\"")) {
            return new CodeMarker(Marker.QUOTED, "");
        }
        if (forma.group("cada") != null) {
            return new CodeMarker(Marker.CONSTANTS, forma.group("cada"));
        }
        return Optional.ofNullable(forma.group("tipo"))
                .map(tipo -> new CodeMarker(Marker.CONSTANT, tipo))
                .orElse(new CodeMarker(Marker.BARE, ""));
    }

    /** Whether stock Drools would make values of {@code valor} of it; adds a fault where not. */
    boolean fits(Class<?> valor, LiteralType literal, Imports imports, Place lugar) {
        Class<?> constante = valor.isArray() ? valor.getComponentType() : valor;
        boolean nombrada = !tipo.isEmpty();
        if (!literal.takes(marker) || (nombrada && !tipo.equals(constante.getSimpleName()))) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "El código no corresponde a un valor de tipo " + Words.type(valor) + ".",
                    "El valor se escribe " + right(constante, literal) + ".");
            return false;
        }
        if (nombrada && !imports.sees(constante)) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "El tipo " + tipo + " no está importado.",
                    "Agregue " + constante.getName() + " a la celda de Import.");
            return false;
        }
        return true;
    }

    private static String right(Class<?> constante, LiteralType literal) {
        return switch (literal.marker()) {
            case BARE -> "$param";
            case QUOTED -> "\"$param\"";
            case CONSTANT -> constante.getSimpleName() + ".$param";
            case CONSTANTS -> "forall(,){" + constante.getSimpleName() + ".$}";
        };
    }
}
