package io.dictamen.comparison;

import io.dictamen.decision.Decision;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.workbook.Workbook;
import java.util.List;
import java.util.Map;

/**
 * The rules of one release, and what it takes to ask them.
 *
 * @param libros the workbooks of which they were made
 * @param escenarios the scenario files by decision, of whose cases requests are made
 */
public record Reglas(RuleBase base, List<Workbook> libros, Map<Decision<?, ?>, byte[]> escenarios) {}
