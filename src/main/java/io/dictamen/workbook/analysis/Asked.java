package io.dictamen.workbook.analysis;

import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is asked of one field.
 *
 * @param etiqueta what analysts call it
 * @param campo of the request, or else of what the table reads
 * @param pide as a person says it, such as {@code >= 150 y < 200}
 */
public record Asked(String etiqueta, String campo, String pide, Sort tipo) {

    /** Whether a request can simply be given what is asked. */
    public enum Sort {
        PEDIDO,
        DERIVADO,
        PATRON,
        COMPROBACION
    }

    static List<Asked> of(Contrast contrast, Box box) {
        List<Asked> asked = new ArrayList<>();
        for (int d = 0; d < box.dimensions(); d++) {
            Dimension one = contrast.space().dimensions().get(d);
            if (!box.side(d).equals(one.domain().all())) {
                asked.add(of(contrast, one, box.side(d)));
            }
        }
        return asked;
    }

    private static Asked of(Contrast contrast, Dimension one, BitSet classes) {
        String no = classes.get(1) ? "" : "no ";
        return switch (one.kind()) {
            case FIELD ->
                new Asked(
                        one.label(),
                        contrast.request().name(one.field()),
                        Cells.words(one.domain(), classes, Cell::said),
                        contrast.request().isAsked(one.field()) ? Sort.PEDIDO : Sort.DERIVADO);
            case PATTERN ->
                new Asked(one.label(), one.label(), no + "tiene la forma " + Wording.quoted(one.field()), Sort.PATRON);
            case CHECK ->
                new Asked(
                        one.field().split(" ", 2)[0],
                        one.field().split(" ", 2)[0],
                        no + "tiene la falta " + one.field().split(" ", 2)[1],
                        Sort.COMPROBACION);
        };
    }

    @Override
    public String toString() {
        return etiqueta + " " + pide;
    }
}
