package io.dictamen.workbook.analysis;

/**
 * How much an analysis may do, whatever the machine and its load.
 *
 * @param pasos how many steps each of its proofs may take; some ten million a second
 * @param porTipo how many findings of one kind are listed
 */
public record Budget(long pasos, int porTipo) {
    /** Enough for the tables that people write; what it stops, stops within seconds. */
    public static final Budget USUAL = new Budget(40_000_000, 20);
}
