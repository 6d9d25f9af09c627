package io.dictamen.workbook.hostile;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.WorkbookReader;
import java.util.stream.Stream;

/** The tables of the corpus that only look hostile, for those who run them. */
public final class Accepted {
    private Accepted() {}

    public static Stream<DecisionTable> tables() {
        return Theme.cases()
                .filter(caso -> caso.faltas().isEmpty())
                .flatMap(caso -> WorkbookReader.read(caso.nombre(), caso.libro().get()).tablas().stream());
    }

    /** Whether no code ran, no file was written and nobody was called. */
    public static boolean nothingHappened() {
        return Canary.isQuiet();
    }
}
