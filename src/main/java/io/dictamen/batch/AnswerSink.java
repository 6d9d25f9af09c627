package io.dictamen.batch;

import io.dictamen.http.Problem;
import java.io.IOException;

/** Where the answers go, in the order of their lines; written by one thread. */
interface AnswerSink {

    /** @param dictamen the answer as JSON in UTF-8 */
    void decided(BatchLine line, byte[] dictamen) throws IOException;

    void refused(BatchLine line, Problem problema) throws IOException;

    /** Nothing more comes for now: what was written must not wait. */
    void flush() throws IOException;

    void finish(Summary resumen) throws IOException;
}
