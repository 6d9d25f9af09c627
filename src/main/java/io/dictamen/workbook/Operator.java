package io.dictamen.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The comparisons of the cell grammar, with their sign as an analyst reads it. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in"),
    MATCHES("matches"),
    ABSENT("ausente"),
    PRESENT("presente");

    private static final Map<String, String> FOREIGN =
            Map.of("≥", ">=", "≤", "<=", "≠", "!=", "<>", "!=", "=>", ">=", "=<", "<=", "=", "==");

    private final String signo;

    Operator(String signo) {
        this.signo = signo;
    }

    public String signo() {
        return signo;
    }

    /** Whether it asks which of two values is the greater. */
    boolean ordered() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** The text with a known sign in the place of the one that was written for it; empty where none is like it. */
    static Optional<String> meant(String texto) {
        return FOREIGN.entrySet().stream()
                .filter(ajeno -> texto.startsWith(ajeno.getKey()))
                .max(Comparator.comparingInt(ajeno -> ajeno.getKey().length()))
                .map(ajeno -> ajeno.getValue() + " "
                        + texto.substring(ajeno.getKey().length()).strip());
    }

    static Optional<Operator> bySign(String signo) {
        return Arrays.stream(values())
                .filter(operador -> operador.signo.equals(signo))
                .findFirst();
    }
}
