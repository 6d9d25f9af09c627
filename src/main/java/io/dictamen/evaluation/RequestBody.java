package io.dictamen.evaluation;

import io.dictamen.decision.Contract;
import io.dictamen.digest.Sha256;
import io.dictamen.http.MediaRange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The bytes that a caller sent, and their text. */
public record RequestBody(byte[] bytes, String text) {
    private static final String USUAL = "application/json";

    /**
     * A body is JSON in UTF-8 and says so. What a browser sends from a foreign page without asking first never does.
     *
     * @throws io.dictamen.http.ProblemException where it is announced as anything else
     */
    static void requireJson(Function<String, List<String>> headers) {
        String type = Call.joined(headers.apply("Content-Type"));
        String encoding = Call.joined(headers.apply("Content-Encoding"));
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        if (type == null || !isJson(type) || !plain) {
            throw EvaluationProblems.notJson();
        }
    }

    private static boolean isJson(String type) {
        return type.equals(USUAL)
                || MediaRange.read(type)
                        .filter(sent -> sent.type().equals(USUAL) && sent.utf8())
                        .isPresent();
    }

    /** @throws io.dictamen.decision.MalformedRequest where the bytes are no UTF-8 */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(bytes, Contract.text(bytes));
    }

    /** A request that we have made ourselves. */
    public static RequestBody of(String text) {
        return new RequestBody(text.getBytes(StandardCharsets.UTF_8), text);
    }

    byte[] sha256() {
        return Sha256.of(bytes);
    }
}
