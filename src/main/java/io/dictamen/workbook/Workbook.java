package io.dictamen.workbook;

import java.util.List;

/** What a reading of a file found: its tables, and every fault. The tables are whole only where there is no fault. */
public record Workbook(String libro, List<DecisionTable> tablas, List<Diagnostic> diagnosticos) {}
