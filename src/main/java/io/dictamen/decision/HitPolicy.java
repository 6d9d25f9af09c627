package io.dictamen.decision;

/** How the rows of a table that match become its answer (the terms of DMN). */
public enum HitPolicy {
    /** The topmost matching row decides. */
    FIRST,
    /** At most one row may match. */
    UNIQUE,
    /** Every matching row contributes, in row order. */
    COLLECT
}
