package io.dictamen.batch;

import io.dictamen.core.RequestLine;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import java.util.List;

/** Why a batch, or one line of it, is refused. */
public final class BatchProblems {
    private BatchProblems() {}

    static ProblemException tooMany(int most) {
        return new ProblemException(
                ProblemType.DEMASIADOS_LOTES, "Ya se deciden " + most + " lotes; reintente cuando termine alguno.");
    }

    static ProblemException tooManyOfYours(int share) {
        return new ProblemException(
                ProblemType.DEMASIADOS_LOTES,
                "Ya envía " + share + (share == 1 ? " lote" : " lotes")
                        + ", que es lo más que puede tener a la vez quien llama; reintente cuando termine alguno.");
    }

    static ProblemException unknown() {
        return new ProblemException(
                ProblemType.LOTE_INEXISTENTE,
                "No hay un lote con ese id: se recuerdan los últimos, mientras el servicio no se reinicia.");
    }

    /** A line that cannot be read; {@code sentence} says why, and what would be right. */
    static ProblemException line(String sentence) {
        return new ProblemException(ProblemType.LINEA_ILEGIBLE, sentence);
    }

    public static ProblemException header(List<String> sentences) {
        return new ProblemException(ProblemType.COLUMNAS, String.join(" ", sentences));
    }

    /** A file that is not what its Content-Type says. */
    public static ProblemException file(String sentence) {
        return new ProblemException(ProblemType.ARCHIVO_ILEGIBLE, sentence);
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(
                ProblemType.DEMASIADO_GRANDE,
                "El libro pasa de " + RequestLine.size(most) + ": parta sus filas en varios, o envíelas como CSV.");
    }
}
