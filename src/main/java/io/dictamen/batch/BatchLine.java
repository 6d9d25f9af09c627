package io.dictamen.batch;

import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.Problem;

/** One request of a batch, where it stands in what was sent. */
public interface BatchLine {

    /** The line or row of the file, from 1. */
    long numero();

    /** About how many bytes it holds. */
    int bytes();

    /**
     * The request.
     *
     * @throws io.dictamen.http.ProblemException where the line cannot be read as one
     */
    RequestBody pedido();

    /** Why it is refused, in words that know how it was written. */
    default Problem explained(Problem problema) {
        return problema;
    }
}
