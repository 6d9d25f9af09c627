package io.dictamen.workbook;

import java.util.List;

/** What a reading of a file found: its sheets, and every fault. They are whole only where there is no fault. */
public record Workbook(
        String libro, List<DecisionTable> tablas, List<CatalogSheet> catalogos, List<Diagnostic> diagnosticos) {}
