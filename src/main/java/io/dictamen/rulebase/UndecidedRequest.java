package io.dictamen.rulebase;

/** A table that has to give exactly one row gave none, or several: a fault of the table, not of the request. */
public final class UndecidedRequest extends RuntimeException {

    UndecidedRequest(String tabla, int filas) {
        super(
                filas == 0
                        ? "No row of table " + tabla + " covers the request"
                        : filas + " rows of table " + tabla + " match, which is UNIQUE");
    }
}
