package io.dictamen.batch;

import io.dictamen.evaluation.Decided;
import io.dictamen.http.Problem;
import java.io.IOException;

/** Where the answers go, in the order of their lines; written by one thread. */
public interface AnswerSink {

    void decided(BatchLine line, Decided<?> decided) throws IOException;

    void refused(BatchLine line, Problem problema) throws IOException;

    /** Nothing more comes for now: what was written must not wait. */
    void flush() throws IOException;

    void finish(Summary resumen) throws IOException;
}
