package io.dictamen.workbook;

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

    private final String signo;

    Operator(String signo) {
        this.signo = signo;
    }

    public String signo() {
        return signo;
    }
}
