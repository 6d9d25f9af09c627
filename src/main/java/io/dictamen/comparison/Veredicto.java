package io.dictamen.comparison;

/** What is known of a decision under two releases. */
public enum Veredicto {
    /** Proved: whatever comes, both answer the same. */
    IGUAL,
    /** All that changes is told. */
    DISTINTA,
    /** What is told changes; of the rest nothing is proved. */
    SIN_TERMINAR,
    /** Only the second release decides it. */
    AGREGADA,
    /** Only the first release decides it. */
    QUITADA
}
