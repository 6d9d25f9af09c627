package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.file.SheetData;

/** Where the titles of a look-up sheet stand: in the row below the names of its columns where C1 says so. */
public final class CatalogTitles {
    static final String MARK = "Titulos";
    static final int NAMES = 1;

    private CatalogTitles() {}

    /** The row, from 0, of the titles that people read; that of the names where there are no others. */
    public static int row(SheetData hoja) {
        return hoja.text(0, 2).filter(CatalogTitles::isMark).isPresent() ? NAMES + 1 : NAMES;
    }

    static boolean isMark(String escrito) {
        return Wording.withoutAccents(escrito).equalsIgnoreCase(MARK);
    }
}
