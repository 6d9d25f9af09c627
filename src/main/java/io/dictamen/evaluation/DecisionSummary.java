package io.dictamen.evaluation;

import io.dictamen.decision.HitPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the catalogue; {@code enlace} is where the decision is described, and asked by POST. */
@Schema(name = "ResumenDeDecision")
record DecisionSummary(
        String nombre, String titulo, String procedimiento, String clausula, HitPolicy politica, String enlace) {

    static DecisionSummary of(Catalogue.Entry entry) {
        return new DecisionSummary(
                entry.decision().nombre(),
                entry.decision().titulo(),
                entry.procedimiento().titulo(),
                entry.decision().clausula(),
                entry.decision().politica(),
                "/api/v1/decisiones/" + entry.decision().nombre());
    }
}
