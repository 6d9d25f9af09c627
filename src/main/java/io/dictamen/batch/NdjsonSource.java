package io.dictamen.batch;

import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.ProblemException;
import io.dictamen.tabular.Lines;
import io.dictamen.tabular.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request in JSON on every line. */
final class NdjsonSource implements LineSource {
    private static final String HOW =
            " En NDJSON va cada pedido entero en su línea, sin corchetes ni comas entre ellos.";

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
    static NdjsonSource open(InputStream in, int longest) throws IOException {
        NdjsonSource source = new NdjsonSource(in, longest);
        Line first = source.first;
        byte[] json = first == null ? null : first.bytes();
        if (json != null && isNoRequest(json)) {
            throw BatchProblems.file("El cuerpo es "
                    + (firstOf(json) == '[' ? "una lista JSON" : "un objeto JSON en varias líneas") + "." + HOW);
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
        return firstOf(json) == '[' || ("{[,:".indexOf(lastOf(json)) >= 0 && isOpen(json));
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

    private static char firstOf(byte[] json) {
        int at = 0;
        while (isSpace(json[at])) {
            at++;
        }
        return (char) json[at];
    }

    private static char lastOf(byte[] json) {
        int at = json.length - 1;
        while (isSpace(json[at])) {
            at--;
        }
        return (char) json[at];
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
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
            if (firstOf(found) == '[') {
                throw BatchProblems.line("La línea es una lista JSON." + HOW);
            }
            if (lastOf(found) == ',') {
                throw BatchProblems.line("La línea termina con una coma." + HOW);
            }
            return RequestBody.of(found);
        }
    }
}
