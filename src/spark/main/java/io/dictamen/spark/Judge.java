package io.dictamen.spark;

import io.dictamen.core.Answer;
import io.dictamen.core.Decisions;
import io.dictamen.core.Dictamen;
import io.dictamen.core.Impact;
import io.dictamen.core.RequestLine;
import io.dictamen.core.Undecided;
import io.dictamen.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides the requests of one partition and counts them. Confined to the thread of its task. */
final class Judge {
    private final Order order;
    private final Decision<?, ?> decision;
    private final Decisions today;
    private final Decisions draft;
    private final Impact impact = new Impact();
    private final Map<String, Long> porDesenlace = new TreeMap<>();
    private long decididas;
    private long rechazadas;

    Judge(Order order) {
        this.order = order;
        this.decision = Decisions.named(order.decision());
        this.today = Compiled.of(order.version(), order.zona());
        this.draft = order.borrador() == null ? null : Compiled.of(order.borrador(), order.zona());
    }

    /** @param despues what the draft answers; null where there is none */
    record Ruling(Answer answer, Answer despues) {
        boolean decided() {
            return answer instanceof Dictamen;
        }

        String json() {
            return new String(answer.json(), StandardCharsets.UTF_8);
        }

        String desenlace() {
            return decided() ? Impact.word(answer) : null;
        }
    }

    Ruling decide(byte[] json) {
        Optional<Undecided> fault = RequestLine.fault(json, RequestLine.LONGEST);
        Answer answer = fault.isPresent() ? fault.get() : today.decide(decision, json, order.momento());
        Answer despues =
                draft == null ? null : fault.isPresent() ? fault.get() : draft.decide(decision, json, order.momento());
        if (answer instanceof Dictamen dictamen) {
            decididas++;
            porDesenlace.merge(dictamen.desenlace(), 1L, Long::sum);
        } else {
            rechazadas++;
        }
        if (despues != null && fault.isEmpty()) {
            impact.add(answer, despues);
        }
        return new Ruling(answer, despues);
    }

    Count count() {
        return new Count(decididas, rechazadas, porDesenlace, draft == null ? null : impact.cuenta());
    }
}
