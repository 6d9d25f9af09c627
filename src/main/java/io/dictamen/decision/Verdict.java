package io.dictamen.decision;

import java.util.List;

/**
 * What a rule base answers to a request, not yet recorded.
 *
 * @param disparadas how many rules fired, those included that a hit policy set aside
 */
public record Verdict<O>(O resultado, List<Motivo> motivos, int disparadas) {}
