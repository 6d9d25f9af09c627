package io.dictamen.bulk;

import io.dictamen.core.ResultType;
import io.dictamen.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of a Parquet file with their verdicts, made of its answers once all of them are there. */
final class ParquetAnswers {
    private ParquetAnswers() {}

    /**
     * Writes {@code salida}: the columns of {@code entrada}, the number of the row and its verdict. Only the rows that were
     * decided are in it.
     *
     * @param answers as NDJSON has them
     */
    static void write(Path entrada, Path answers, Path salida, Decision<?, ?> decision) throws IOException {
        Path draft = salida.resolveSibling(salida.getFileName() + ".nuevo");
        String columns = "{linea: 'BIGINT', dictamen: " + DuckDb.quoted(ResultType.DUCKDB.of(decision)) + "}";
        try (Connection connection = DuckDb.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("COPY (SELECT d.linea, p.* EXCLUDE (file_row_number), d.dictamen FROM read_json("
                    + DuckDb.quoted(answers.toString()) + ", format = 'newline_delimited', columns = " + columns
                    + ") d JOIN read_parquet(" + DuckDb.quoted(entrada.toString())
                    + ", file_row_number = true) p ON p.file_row_number + 1 = d.linea ORDER BY d.linea) TO "
                    + DuckDb.quoted(draft.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException("No se puede escribir " + salida + ": " + e.getMessage(), e);
        }
        Files.move(draft, salida, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
