package io.dictamen.crossing;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the sheets that were sent; the caller gets all of it at once. */
final class CruceFaults {
    private static final int MOST_TOLD = 100;

    private final List<Falta> todas = new ArrayList<>();
    private int cuantas;

    /** @param linea its number in the file; null if the whole file is at fault */
    record Falta(String archivo, @Nullable Long linea, String mensaje) {
        /** As a page lists it. */
        @Override
        public String toString() {
            return mensaje;
        }
    }

    void de(Sheet sheet, @Nullable Long linea, String sentence) {
        cuantas++;
        if (todas.size() < MOST_TOLD) {
            String where = linea == null ? sheet.titulo : sheet.titulo + ", línea " + linea + ":";
            todas.add(new Falta(sheet.archivo, linea, where + " " + sentence));
        }
    }

    void check() throws ProblemException {
        if (cuantas > 0) {
            String detail = cuantas == 1
                    ? todas.get(0).mensaje()
                    : "Las hojas tienen " + cuantas + " faltas. La primera: "
                            + todas.get(0).mensaje();
            throw new ProblemException(Problem.of(ProblemType.HOJAS, detail).con(todas));
        }
    }
}
