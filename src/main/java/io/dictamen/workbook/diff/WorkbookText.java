package io.dictamen.workbook.diff;

import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.file.Limits;
import io.dictamen.workbook.file.WorkbookFile;
import io.dictamen.workbook.file.WorkbookFile.Sheet;
import java.util.List;

/**
 * A workbook as a person reads it: texts, whether its rules are sound or not. Immutable.
 *
 * @param hojas the sheets that can be read, in the order of the file
 * @param faltas what keeps the file, or a sheet, from being read at all
 */
public record WorkbookText(String libro, List<TextSheet> hojas, List<Diagnostic> faltas) {

    /** Reads with the default limits. Whatever the bytes are, it throws nothing. */
    public static WorkbookText read(String libro, byte[] contenido) {
        Faults faults = new Faults(libro, Limits.DEFAULT.faults());
        List<TextSheet> hojas = WorkbookFile.open(contenido, Limits.DEFAULT, faults)
                .map(archive -> WorkbookFile.read(archive, Limits.DEFAULT, faults).stream()
                        .map(Sheet::datos)
                        .map(TextSheetReader::read)
                        .toList())
                .orElse(List.of());
        return new WorkbookText(libro, hojas, faults.list());
    }

    /** Whether it could be opened; single sheets may be unreadable all the same. */
    public boolean isReadable() {
        return faltas.stream().noneMatch(falta -> falta.hoja().isEmpty());
    }
}
