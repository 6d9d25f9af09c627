package io.dictamen.benchmark.process;

import io.dictamen.benchmark.UnequalAnswers;
import io.dictamen.decision.Verdict;
import java.util.List;
import java.util.function.Function;

/** Compares what two say to the same requests: the result and its reasons. */
final class Answers {
    private Answers() {}

    static <I extends Record> void compare(
            Workload<I> workload,
            String quien,
            List<I> all,
            Function<I, Verdict<?>> expected,
            Function<I, Verdict<?>> actual,
            int requests) {
        for (I request : all.subList(0, requests)) {
            Verdict<?> one = expected.apply(request);
            Verdict<?> other = actual.apply(request);
            if (!one.resultado().equals(other.resultado()) || !one.motivos().equals(other.motivos())) {
                throw new UnequalAnswers(workload.name(), quien, request, one, other);
            }
        }
    }
}
