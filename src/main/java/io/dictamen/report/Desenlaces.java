package io.dictamen.report;

/**
 * Where a query reads the outcomes of a case {@code c}.
 *
 * @param ultimo that of its last verdict; {@code primero} of its first
 */
record Desenlaces(String ultimo, String primero) {
    static final Desenlaces REGISTRADOS = new Desenlaces("c.desenlace", "c.primer_desenlace");

    /** As another release would have decided, where that is known to differ. */
    static final Desenlaces SUPUESTOS =
            new Desenlaces("coalesce(u.desenlace, c.desenlace)", "coalesce(p.desenlace, c.primer_desenlace)");
}
