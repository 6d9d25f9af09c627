package io.dictamen.batch;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import java.util.List;

/** Why a batch, or one line of it, is refused. */
final class BatchProblems {
    private BatchProblems() {}

    static ProblemException tooLong(int longest) {
        return new ProblemException(Problem.of(
                413,
                "linea-demasiado-larga",
                "Línea demasiado larga",
                "La línea pasa de " + size(longest) + ", que es lo más que puede medir un pedido."));
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(Problem.of(
                429,
                "demasiados-lotes",
                "Demasiados lotes a la vez",
                "Ya se deciden " + most + " lotes; reintente cuando termine alguno."));
    }

    static ProblemException tooManyOfYours(int share) {
        return new ProblemException(Problem.of(
                429,
                "demasiados-lotes",
                "Demasiados lotes a la vez",
                "Ya envía " + share + (share == 1 ? " lote" : " lotes")
                        + ", que es lo más que puede tener a la vez quien llama; reintente cuando termine alguno."));
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.of(
                404,
                "lote-inexistente",
                "Lote inexistente",
                "No hay un lote con ese id: se recuerdan los últimos, mientras el servicio no se reinicia."));
    }

    /** A line that cannot be read; {@code sentence} says why, and what would be right. */
    static ProblemException line(String sentence) {
        return new ProblemException(Problem.of(422, "linea-ilegible", "La línea no se puede leer", sentence));
    }

    static ProblemException header(List<String> sentences) {
        return new ProblemException(
                Problem.of(422, "columnas", "Las columnas no son las de la decisión", String.join(" ", sentences)));
    }

    /** A file that is not what its Content-Type says. */
    static ProblemException file(String sentence) {
        return new ProblemException(Problem.of(422, "archivo-ilegible", "El archivo no se puede leer", sentence));
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(Problem.of(
                413,
                "demasiado-grande",
                "Archivo demasiado grande",
                "El libro pasa de " + size(most) + ": parta sus filas en varios, o envíelas como CSV."));
    }

    static String size(long bytes) {
        return bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
