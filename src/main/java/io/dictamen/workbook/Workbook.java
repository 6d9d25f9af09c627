package io.dictamen.workbook;

import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;

/** What a reading of a file found: its sheets, and every fault. They are whole only where none is an error. */
public record Workbook(
        String libro, List<DecisionTable> tablas, List<CatalogSheet> catalogos, List<Diagnostic> diagnosticos) {

    /** The faults that keep it from being used; warnings do not. */
    public List<Diagnostic> errores() {
        return diagnosticos.stream().filter(Diagnostic::blocks).toList();
    }
}
