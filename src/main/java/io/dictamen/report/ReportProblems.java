package io.dictamen.report;

import io.dictamen.http.Format;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;

/** Why a report is not given as a file. */
final class ReportProblems {
    private ReportProblems() {}

    static ProblemException tooLong(Format format, int most) {
        return new ProblemException(
                ProblemType.REPORTE_DEMASIADO_LARGO,
                "El reporte pasa de " + most + " líneas, que es lo más que lleva un archivo " + format.name()
                        + ". Pídalo como CSV (formato=csv), que las lleva todas, o acote el período.");
    }
}
