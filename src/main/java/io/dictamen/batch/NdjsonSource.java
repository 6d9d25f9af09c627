package io.dictamen.batch;

import io.dictamen.core.RequestLine;
import io.dictamen.evaluation.EvaluationProblems;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.ProblemException;
import io.dictamen.tabular.Lines;
import io.dictamen.tabular.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request in JSON on every line. */
public final class NdjsonSource implements LineSource {
    private final Lines lines;
    private final int longest;
    private @Nullable Line first;

    private NdjsonSource(InputStream in, int longest) throws IOException {
        this.lines = new Lines(in, longest);
        this.longest = longest;
        this.first = line();
    }

    /**
     * Opens it by its first line.
     *
     * @throws ProblemException where that is a list, or only begins an object, so that no line will be a request
     */
    public static NdjsonSource open(InputStream in, int longest) throws IOException {
        NdjsonSource source = new NdjsonSource(in, longest);
        Line first = source.first;
        byte[] json = first == null ? null : first.bytes();
        if (json != null && isNoRequest(json)) {
            throw BatchProblems.file("El cuerpo es "
                    + (RequestLine.first(json) == '[' ? "una lista JSON" : "un objeto JSON en varias líneas") + "."
                    + RequestLine.HOW);
        }
        return source;
    }

    @Override
    public @Nullable BatchLine next() throws IOException {
        Line line = first == null ? line() : first;
        first = null;
        return line == null ? null : new JsonLine(line.numero(), line.bytes(), longest);
    }

    @Override
    public void close() {
        // The body is its caller's.
    }

    private @Nullable Line line() throws IOException {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** Whether a line is a list, or ends where an object that is written in several would: no request. */
    private static boolean isNoRequest(byte[] json) {
        return RequestLine.first(json) == '[' || ("{[,:".indexOf(RequestLine.last(json)) >= 0 && isOpen(json));
    }

    private static boolean isOpen(byte[] json) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < json.length; i++) {
            char c = (char) json[i];
            if (text && c == '\\') {
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return depth > 0;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record JsonLine(long numero, byte @Nullable [] json, int longest) implements BatchLine {
        @Override
        public int bytes() {
            return json == null ? 0 : json.length;
        }

        @Override
        public RequestBody pedido() {
            RequestLine.fault(json, longest).ifPresent(fault -> {
                throw new ProblemException(EvaluationProblems.problem(fault));
            });
            return RequestBody.of(Objects.requireNonNull(json));
        }
    }
}
