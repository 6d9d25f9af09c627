package io.dictamen.stream;

import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.EvaluationProblems;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.wording.Wording;
import jakarta.inject.Singleton;

/** Decides events as the REST resource decides requests. */
@Singleton
class Juicio {
    private final Decider decider;
    private final Temas temas;
    private final StreamConfig config;

    Juicio(Decider decider, Temas temas, StreamConfig config) {
        this.decider = decider;
        this.temas = temas;
        this.config = config;
    }

    /** @throws ProblemException with what the REST resource would have answered where it cannot be decided */
    Decided<?> decide(RuleBase rules, Evento evento) {
        try {
            String responderA = evento.responderA();
            if (responderA != null && !temas.admits(responderA)) {
                throw new ProblemException(
                        ProblemType.ENCABEZADO_INCORRECTO,
                        "El tema " + Wording.quoted(responderA) + " de reply-to no está entre los que"
                                + " dictamen.eventos.responder-a admite.");
            }
            Decision<?, ?> decision = Catalogue.decision(evento.decision());
            return decider.decide(rules, decision, RequestBody.of(evento.datos()), call(evento));
        } catch (RuntimeException e) {
            throw new ProblemException(EvaluationProblems.of(e));
        }
    }

    /** What was decided is what counts from now on. */
    void counted(Decided<?> decided) {
        decider.counted(decided);
    }

    private Call call(Evento evento) {
        return Call.ofEvent(config.emisor(), evento.clave().id(), evento.traceparent(), evento.registrar());
    }
}
