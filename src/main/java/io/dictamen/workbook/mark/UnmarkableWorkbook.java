package io.dictamen.workbook.mark;

import org.jspecify.annotations.Nullable;

/** Nothing can be written in this file; the message says why, in Spanish and for its author. */
public final class UnmarkableWorkbook extends Exception {

    UnmarkableWorkbook(String mensaje, @Nullable Throwable causa) {
        super("El libro no se puede marcar: " + mensaje, causa);
    }
}
