package io.dictamen.evaluation;

import io.dictamen.decision.Motivo;
import io.dictamen.rulebase.RuleBase;
import java.util.List;

/** A verdict with the tables that were asked for it, and what each was asked about. */
public record Examination(int version, Record resultado, List<Motivo> motivos, List<RuleBase.Asked> tablas) {}
