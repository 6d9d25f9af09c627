package io.dictamen.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import io.dictamen.workbook.sheet.StyledTables;
import io.quarkus.security.identity.SecurityIdentity;
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
    public static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV, Format.XLSX, Format.PDF);

    private final ReportDatabase database;
    private final Casos casos;
    private final Decider decider;
    private final SecurityIdentity caller;

    @Inject
    ReportAnswer(ReportDatabase database, Casos casos, Decider decider, SecurityIdentity caller) {
        this.database = database;
        this.casos = casos;
        this.decider = decider;
        this.caller = caller;
    }

    /**
     * @param asking refuses bad parameters at once; what it supplies is read once the cases are up to date
     */
    Response of(Shape shape, UriInfo uri, HttpHeaders headers, Function<QueryParameters, Supplier<Report>> asking) {
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Reportes.parameters(shape));
        Supplier<Report> asked = asking.apply(given);
        Format format = Format.asked(given, headers, FORMATS);
        casos.beforeReading();
        Report report = asked.get();
        return written(
                report, given, format, () -> report.rows().page(given.limit(shape.limit()), given.text("cursor")));
    }

    /** With all of its rows, whatever the format; they were not read from the journal. */
    public Response whole(Report report, QueryParameters given, Format format) {
        return written(report, given, format, () -> report.rows().page(Integer.MAX_VALUE, Optional.empty()));
    }

    private Response written(Report report, QueryParameters given, Format format, Supplier<Rows.Page> page) {
        if (format == Format.JSON) {
            return Response.ok(json(report, page.get()), format.contentType()).build();
        }
        String name =
                report.shape().name().replace('/', '-') + "-" + LocalDate.now(database.clock()) + "." + format.word();
        return Response.ok(file(finished(report, given), format), format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What people call its constants by the release in force. */
    Labels labels(Shape shape) {
        return new Labels(decider.rules().vocabulario(), shape.procedimiento());
    }

    Finished finished(Report report, QueryParameters given) {
        Labels labels = labels(report.shape());
        Head head = Head.of(
                report.shape(),
                given,
                labels,
                caller.getPrincipal().getName(),
                ZonedDateTime.now(database.clock()),
                decider.rules().version());
        return new Finished(report, head, labels);
    }

    /** What may be refused is made before the answer begins. */
    private static StreamingOutput file(Finished report, Format format) {
        return switch (format) {
            case XLSX -> {
                refuseBeyond(XlsxReport.room(report.head()), report.report().rows(), format);
                StyledTables workbook = XlsxReport.of(report);
                yield out -> {
                    try (workbook) {
                        workbook.finish(out);
                    }
                };
            }
            case PDF -> {
                refuseBeyond(PdfReport.MOST, report.report().rows(), format);
                byte[] file = PdfReport.of(report);
                yield out -> out.write(file);
            }
            default -> out -> CsvReport.write(report, out);
        };
    }

    private static void refuseBeyond(int most, Rows rows, Format format) {
        if (rows.isMoreThan(most)) {
            throw ReportProblems.tooLong(format, most);
        }
    }

    /** Refuses a report that is not made yet, where it is known how long it would be. */
    public static void refuseTooLong(Format format, int lines) {
        if (format == Format.PDF && lines > PdfReport.MOST) {
            throw ReportProblems.tooLong(format, PdfReport.MOST);
        }
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
