package io.dictamen.rulebase;

/** A table that has to give exactly one row gave none, or several: a fault of the table, not of the request. */
public sealed class UndecidedRequest extends RuntimeException permits MissingTable {
    private final String tabla;
    private final int filas;

    UndecidedRequest(String tabla, int filas) {
        super(
                filas == 0
                        ? "No row of table " + tabla + " covers the request"
                        : filas + " rows of table " + tabla + " match, which is UNIQUE");
        this.tabla = tabla;
        this.filas = filas;
    }

    public String tabla() {
        return tabla;
    }

    /** How many rows matched. */
    public int filas() {
        return filas;
    }
}
