package io.dictamen.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with a report in the format that was asked for: a page of it as JSON, or the whole of it as a file. */
@Singleton
public class ReportAnswer {
    private final ReportDatabase database;
    private final Casos casos;

    @Inject
    ReportAnswer(ReportDatabase database, Casos casos) {
        this.database = database;
        this.casos = casos;
    }

    /** @param asking refuses what cannot be asked, and reads nothing until it is got */
    Response of(Shape shape, UriInfo uri, HttpHeaders headers, Function<Parametros, Supplier<Report>> asking) {
        Parametros given = Parametros.of(uri.getQueryParameters(), shape.parameters());
        Supplier<Report> asked = asking.apply(given);
        Formato format = Formato.of(given, headers);
        casos.beforeReading();
        Report report = asked.get();
        return written(report, format, () -> report.rows().page(given.limite(shape.limit()), given.cursor()));
    }

    /** With all of its rows, whatever the format; they were not read from the journal. */
    public Response whole(Report report, Formato format) {
        return written(report, format, () -> report.rows().page(Integer.MAX_VALUE, Optional.empty()));
    }

    private Response written(Report report, Formato format, Supplier<Rows.Page> page) {
        return switch (format) {
            case JSON ->
                Response.ok(json(report, page.get()), format.mediaType()).build();
            case CSV -> file(report, format, "; charset=UTF-8", out -> CsvReport.write(report, out));
            case XLSX -> file(report, format, "", out -> XlsxReport.write(report, out));
        };
    }

    private Response file(Report report, Formato format, String charset, StreamingOutput writing) {
        String name =
                report.shape().name().replace('/', '-') + "-" + LocalDate.now(database.clock()) + "." + format.nombre();
        return Response.ok(writing, format.mediaType() + charset)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private record Page(
            String reporte,
            Record totales,
            List<Map<String, Object>> filas,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String siguiente) {}

    private static Page json(Report report, Rows.Page page) {
        return new Page(
                report.shape().name(),
                report.totals().get(),
                page.rows().stream()
                        .map(row -> object(report.shape().columns(), row))
                        .toList(),
                page.next());
    }

    private static Map<String, Object> object(List<Column> columns, List<@Nullable Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                object.put(columns.get(i).field(), value instanceof ZonedDateTime moment ? offset(moment) : value);
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
