package io.dictamen.batch;

import io.dictamen.evaluation.RequestBody;
import io.dictamen.tabular.Lines;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request in JSON on every line. */
final class NdjsonSource implements LineSource {
    private final Lines lines;
    private final int longest;

    NdjsonSource(InputStream in, int longest) {
        this.lines = new Lines(in, longest);
        this.longest = longest;
    }

    @Override
    public @Nullable BatchLine next() throws IOException {
        Lines.@Nullable Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : new JsonLine(line.numero(), line.bytes(), longest);
    }

    @Override
    public void close() {
        // The body is its caller's.
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record JsonLine(long numero, byte @Nullable [] json, int longest) implements BatchLine {
        @Override
        public int bytes() {
            return json == null ? 0 : json.length;
        }

        @Override
        public RequestBody pedido() {
            byte[] found = json;
            if (found == null) {
                throw BatchProblems.tooLong(longest);
            }
            return RequestBody.of(found);
        }
    }
}
