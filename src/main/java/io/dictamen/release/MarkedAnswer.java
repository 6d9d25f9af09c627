package io.dictamen.release;

import io.dictamen.deployment.Libros;
import io.dictamen.http.Format;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.QueryParameters;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.mark.MarkedWorkbook;
import io.dictamen.workbook.mark.UnmarkableWorkbook;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** A workbook that is given back with its faults marked in their cells. */
final class MarkedAnswer {
    private static final List<Format> OFFERED = List.of(Format.JSON, Format.XLSX);

    private MarkedAnswer() {}

    static boolean wanted(MultivaluedMap<String, String> query, HttpHeaders headers) {
        return QueryParameters.of(query, Set.of("formato"))
                .value("formato", MarkedAnswer::isWorkbook, "lleva json o xlsx")
                .orElseGet(() -> Format.accepted(headers, OFFERED)
                        .filter(Format.XLSX::equals)
                        .isPresent());
    }

    static Response of(String archivo, byte[] bytes, List<Diagnostic> diagnosticos) {
        try {
            String nombre = archivo.replace(Libros.WORKBOOK, "-revisado.xlsx");
            return Response.ok(MarkedWorkbook.of(bytes, diagnosticos), Format.WORKBOOK)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nombre + "\"")
                    .build();
        } catch (UnmarkableWorkbook e) {
            throw new ProblemException(Problem.of(ProblemType.LIBRO_SIN_MARCAR, String.valueOf(e.getMessage()))
                    .con(diagnosticos));
        }
    }

    private static boolean isWorkbook(String formato) {
        return switch (formato) {
            case "xlsx" -> true;
            case "json" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
