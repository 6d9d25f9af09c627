package io.dictamen.benchmark;

/** Two of those that are compared answered the same request differently. */
public final class UnequalAnswers extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnequalAnswers(String caso, String quien, Object solicitud, Object expected, Object actual) {
        super("%s, %s:%n  solicitud %s%n  esperado  %s%n  respondió %s"
                .formatted(caso, quien, solicitud, expected, actual));
    }
}
