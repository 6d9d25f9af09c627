package io.dictamen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a report.
 *
 * @param siguiente the cursor of the rows that follow; null where none do
 */
record Pagina(List<List<@Nullable Object>> filas, @Nullable String siguiente) {}
