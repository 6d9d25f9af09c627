package io.dictamen.bulk;

import io.dictamen.batch.AnswerSink;
import io.dictamen.batch.BatchLine;
import io.dictamen.core.Answer;
import io.dictamen.core.Dictamen;
import io.dictamen.core.Impact;
import io.dictamen.core.Undecided;
import io.dictamen.decision.Verdict;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.EvaluationProblems;
import io.dictamen.http.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides lines and writes their answers as the service does. Thread-safe. */
final class LineDecider {
    private final BulkOrder order;
    private final Requests requests;

    LineDecider(BulkOrder order, Requests requests) {
        this.order = order;
        this.requests = requests;
    }

    Block decide(List<BatchLine> lines) throws IOException {
        ByteArrayOutputStream dictamenes = new ByteArrayOutputStream();
        ByteArrayOutputStream problemas = new ByteArrayOutputStream();
        AnswerSink decided = requests.sink(dictamenes);
        AnswerSink refused = requests.sink(problemas);
        Impact impact = new Impact();
        Map<String, Long> porDesenlace = new TreeMap<>();
        long rechazadas = 0;
        for (BatchLine line : lines) {
            Problem problema = null;
            try {
                Answer answer = answer(line, impact);
                if (answer instanceof Dictamen dictamen) {
                    porDesenlace.merge(dictamen.desenlace(), 1L, Long::sum);
                    decided.decided(line, decided(dictamen));
                } else {
                    problema = EvaluationProblems.problem((Undecided) answer);
                }
            } catch (RuntimeException e) {
                problema = EvaluationProblems.of(e);
            }
            if (problema != null) {
                rechazadas++;
                refused.refused(line, line.explained(problema));
            }
        }
        return new Block(
                lines.get(lines.size() - 1).numero(),
                lines.size() - rechazadas,
                rechazadas,
                porDesenlace,
                dictamenes.toByteArray(),
                problemas.toByteArray(),
                order.borrador() == null ? null : impact.cuenta());
    }

    private Answer answer(BatchLine line, Impact impact) {
        String pedido = line.pedido().text();
        Answer answer = order.decisiones().decide(order.decision(), pedido, order.momento());
        if (order.borrador() != null) {
            impact.add(answer, order.borrador().decide(order.decision(), pedido, order.momento()));
        }
        return answer;
    }

    private static Decided<?> decided(Dictamen dictamen) {
        return new Decided<>(
                null,
                dictamen.decision(),
                new Verdict<>(
                        (Record) dictamen.resultado(),
                        dictamen.motivos(),
                        dictamen.motivos().size()),
                dictamen.desenlace(),
                dictamen.json(),
                null,
                0);
    }
}
