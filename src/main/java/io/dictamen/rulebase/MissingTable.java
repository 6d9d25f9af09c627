package io.dictamen.rulebase;

/** A release has no table for the decision, which came after it. */
public final class MissingTable extends UndecidedRequest {
    private final int version;

    MissingTable(String tabla, int version) {
        super(tabla, 0);
        this.version = version;
    }

    public int version() {
        return version;
    }
}
