package io.dictamen.scenario;

/**
 * What is wrong with a scenario file.
 *
 * @param linea where it stands; 0 where it is no line's
 * @param columna the title of its column; empty where it is no column's
 * @param mensaje a sentence in Spanish
 */
public record CaseFault(long linea, String columna, String mensaje) {
    static CaseFault ofFile(String mensaje) {
        return new CaseFault(0, "", mensaje);
    }
}
