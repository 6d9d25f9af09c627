package io.dictamen.crossing;

import io.dictamen.decision.Texts;
import io.dictamen.evaluation.Call;
import io.dictamen.http.Format;
import io.dictamen.http.Places;
import io.dictamen.http.QueryParameters;
import io.dictamen.report.Report;
import io.dictamen.report.ReportAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Crosses two sheets of sales that somebody sends as a form. */
@Singleton
public class Cruces {
    private static final List<String> PARAMETROS =
            List.of("formato", "registrar", "venta", "ventaAlmacontact", "ventaClaro", "comparar");

    private final CruceConfig config;
    private final CruceVentas cruce;
    private final SecurityIdentity caller;
    // Taken once the files are here: a slow sender keeps nobody waiting.
    final Places places;

    @Inject
    Cruces(CruceConfig config, CruceVentas cruce, SecurityIdentity caller) {
        this.config = config;
        this.cruce = cruce;
        this.caller = caller;
        this.places = new Places(config.simultaneos(), () -> CruceProblems.tooMany(config.simultaneos()));
    }

    /**
     * A crossing, whose verdicts are durable.
     *
     * @param given what was asked for, in the address or in the form
     */
    public record Crossed(Report report, QueryParameters given, Format format) {}

    /** @param body a form with both files, read to its end */
    public Crossed cross(MultivaluedMap<String, String> query, HttpHeaders headers, InputStream body)
            throws IOException, InterruptedException {
        // Before the body is read, so that the caller hears of a fault in the address first.
        QueryParameters.of(query, PARAMETROS);
        try (UploadForm form = form(headers, body)) {
            MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
            query.forEach(all::addAll);
            form.campos().forEach((name, values) -> all.addAll(name, together(name, values)));
            all.values().removeIf(List::isEmpty);
            QueryParameters given = QueryParameters.of(all, PARAMETROS);
            Format format = Format.asked(given, headers, ReportAnswer.FORMATS);
            boolean registrar = given.word("registrar", List.of("true", "false"))
                    .map(Boolean::valueOf)
                    .orElse(true);
            Call call = Call.ofReport(caller.getPrincipal().getName(), registrar, headers);
            List<ComparedColumn> comparadas =
                    given.text("comparar").map(ComparedColumn::read).orElse(List.of());
            try (Places.Place place = places.take()) {
                List<VentaCruzada> ventas = ventas(form, given, comparadas);
                ReportAnswer.refuseTooLong(format, ventas.size());
                return new Crossed(cruce.reporte(ventas, comparadas, call), given, format);
            }
        }
    }

    // A form has a field for each pair of columns, and those of what is not compared are left empty.
    private static List<String> together(String name, List<String> values) {
        List<String> said =
                values.stream().filter(value -> !Texts.isBlank(value)).toList();
        return name.equals("comparar") ? (said.isEmpty() ? List.of() : List.of(String.join(",", said))) : values;
    }

    /**
     * The columns of the sheets of a form.
     *
     * @param chosen the other fields of the form, by name
     */
    public record Offered(ColumnOffer columns, Map<String, List<String>> chosen) {}

    /** @param body a form with one of the files or both, read to its end */
    public Offered columns(HttpHeaders headers, InputStream body) throws IOException {
        try (UploadForm form = form(headers, body)) {
            if (Sheet.ARCHIVOS.stream().allMatch(name -> form.archivo(name).isEmpty())) {
                throw CruceProblems.missing(Sheet.ALMACONTACT.archivo);
            }
            try (Places.Place place = places.take()) {
                CruceFaults faults = new CruceFaults();
                Optional<ColumnOffer.Hoja> almacontact = columns(Sheet.ALMACONTACT, form, faults);
                Optional<ColumnOffer.Hoja> claro = columns(Sheet.CLARO, form, faults);
                faults.check();
                return new Offered(ColumnOffer.of(almacontact, claro), Map.copyOf(form.campos()));
            }
        }
    }

    private static Optional<ColumnOffer.Hoja> columns(Sheet sheet, UploadForm form, CruceFaults faults)
            throws IOException {
        Optional<Path> archivo = form.archivo(sheet.archivo);
        return archivo.isEmpty() ? Optional.empty() : SheetColumns.read(sheet, archivo.get(), faults);
    }

    private UploadForm form(HttpHeaders headers, InputStream body) throws IOException {
        return UploadForm.read(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                body,
                Sheet.ARCHIVOS,
                config.archivo().asLongValue());
    }

    private List<VentaCruzada> ventas(UploadForm form, QueryParameters given, List<ComparedColumn> comparadas)
            throws IOException {
        CruceFaults faults = new CruceFaults();
        SalesSheet almacontact = sheet(Sheet.ALMACONTACT, form, given, comparadas, faults);
        SalesSheet claro = sheet(Sheet.CLARO, form, given, comparadas, faults);
        faults.check();
        List<VentaCruzada> ventas = VentaCruzada.all(almacontact, claro, comparadas);
        cruce.check(ventas, faults);
        faults.check();
        return ventas;
    }

    private SalesSheet sheet(
            Sheet sheet, UploadForm form, QueryParameters given, List<ComparedColumn> comparadas, CruceFaults faults)
            throws IOException {
        String venta = given.text(sheet.parametro)
                .or(() -> given.text("venta"))
                .map(Texts::strip)
                .orElse("venta");
        return SalesSheet.read(
                sheet,
                form.archivo(sheet.archivo).orElseThrow(() -> CruceProblems.missing(sheet.archivo)),
                venta,
                sheet.columnas(comparadas),
                config.ventas(),
                faults);
    }
}
