package io.dictamen.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with a report in the format that was asked for: a page of it as JSON, or the whole of it as a file. */
@Singleton
public class ReportAnswer {
    private final ObjectMapper json;
    private final ReportDatabase database;
    private final Casos casos;

    @Inject
    ReportAnswer(ObjectMapper json, ReportDatabase database, Casos casos) {
        this.json = json;
        this.database = database;
        this.casos = casos;
    }

    Response of(Reporte reporte, Parametros parametros, HttpHeaders headers) {
        return of(reporte, parametros, headers, Parametros.LIMIT);
    }

    Response of(Reporte reporte, Parametros parametros, HttpHeaders headers, int limite) {
        Formato formato = Formato.of(parametros, headers);
        casos.beforeReading();
        return written(reporte, formato, () -> {
            int limit = parametros.limite(limite);
            return page(reporte, reporte.filas().pagina(limit, parametros.cursor()));
        });
    }

    /** With all of its rows, whatever the format; they were not read from the journal. */
    public Response whole(Reporte reporte, Formato formato) {
        return written(
                reporte, formato, () -> page(reporte, reporte.filas().pagina(Integer.MAX_VALUE, Optional.empty())));
    }

    private Response written(Reporte reporte, Formato formato, Supplier<ObjectNode> page) {
        return switch (formato) {
            case JSON -> Response.ok(page.get(), formato.mediaType()).build();
            case CSV -> file(reporte, formato, "; charset=UTF-8", out -> CsvReport.write(reporte, out));
            case XLSX -> file(reporte, formato, "", out -> XlsxReport.write(reporte, out));
        };
    }

    private Response file(Reporte reporte, Formato formato, String charset, StreamingOutput writing) {
        String name = reporte.forma().nombre().replace('/', '-') + "-" + LocalDate.now(database.clock()) + "."
                + formato.nombre();
        return Response.ok(writing, formato.mediaType() + charset)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private ObjectNode page(Reporte reporte, Pagina pagina) {
        ObjectNode answer = json.createObjectNode();
        answer.put("reporte", reporte.forma().nombre());
        // As they are: a tree of nodes would write 100 as 1E+2.
        answer.putPOJO("totales", reporte.totales().get());
        answer.putPOJO(
                "filas",
                pagina.filas().stream().map(row -> object(reporte, row)).toList());
        answer.put("siguiente", pagina.siguiente());
        return answer;
    }

    private static Map<String, Object> object(Reporte reporte, List<@Nullable Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                object.put(
                        reporte.forma().columnas().get(i).campo(),
                        value instanceof ZonedDateTime moment ? offset(moment) : value);
            }
        }
        return object;
    }

    // Before there were time zones the local time of La Paz had seconds in its offset, which ISO dates do not carry.
    private static OffsetDateTime offset(ZonedDateTime moment) {
        boolean wholeMinutes = moment.getOffset().getTotalSeconds() % 60 == 0;
        return wholeMinutes
                ? moment.toOffsetDateTime()
                : moment.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
