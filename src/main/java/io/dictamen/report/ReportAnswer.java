package io.dictamen.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with a report in the format that was asked for: a page of it as JSON, or the whole of it as a file. */
@Singleton
public class ReportAnswer {
    public static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV, Format.XLSX);
    private static final List<String> OF_ALL = List.of("formato", "limite", "cursor");
    private static final Map<Format, Writing> FILES =
            Map.of(Format.CSV, CsvReport::write, Format.XLSX, XlsxReport::write);

    private final ReportDatabase database;
    private final Casos casos;

    private interface Writing {
        void write(Report report, OutputStream out) throws IOException;
    }

    @Inject
    ReportAnswer(ReportDatabase database, Casos casos) {
        this.database = database;
        this.casos = casos;
    }

    /**
     * @param asking refuses bad parameters at once; what it supplies is read once the cases are up to date
     */
    Response of(Shape shape, UriInfo uri, HttpHeaders headers, Function<QueryParameters, Supplier<Report>> asking) {
        QueryParameters given = QueryParameters.of(
                uri.getQueryParameters(),
                Stream.concat(shape.parameters(), OF_ALL.stream()).toList());
        Supplier<Report> asked = asking.apply(given);
        Format format = Format.asked(given, headers, FORMATS);
        casos.beforeReading();
        Report report = asked.get();
        return written(report, format, () -> report.rows().page(given.limit(shape.limit()), given.text("cursor")));
    }

    /** With all of its rows, whatever the format; they were not read from the journal. */
    public Response whole(Report report, Format format) {
        return written(report, format, () -> report.rows().page(Integer.MAX_VALUE, Optional.empty()));
    }

    private Response written(Report report, Format format, Supplier<Rows.Page> page) {
        Writing writing = FILES.get(format);
        if (writing == null) {
            return Response.ok(json(report, page.get()), format.contentType()).build();
        }
        String name =
                report.shape().name().replace('/', '-') + "-" + LocalDate.now(database.clock()) + "." + format.word();
        return Response.ok((StreamingOutput) out -> writing.write(report, out), format.contentType())
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
