package io.dictamen.report;

import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The reports for the pages that show them. */
@Singleton
public class ReportViews {
    private final Reportes reportes;
    private final ReportAnswer answer;
    private final Casos casos;
    private final Indicadores indicadores;
    private final Clock clock;

    @Inject
    ReportViews(Reportes reportes, ReportAnswer answer, Casos casos, Indicadores indicadores, Clock clock) {
        this.reportes = reportes;
        this.answer = answer;
        this.casos = casos;
        this.indicadores = indicadores;
        this.clock = clock;
    }

    public List<ReportDescription> all() {
        return Reportes.ALL.stream().map(this::described).toList();
    }

    /** @throws ProblemException if there is none of that name */
    public ReportDescription described(String nombre) {
        return described(shape(nombre));
    }

    /**
     * A page of it.
     *
     * @throws ProblemException if there is none of that name, or a parameter is wrong
     */
    public ReportView view(String nombre, MultivaluedMap<String, String> query) {
        Shape shape = shape(nombre);
        QueryParameters given = QueryParameters.of(query, Reportes.parameters(shape));
        Supplier<Report> asked = reportes.asked(shape, given);
        casos.beforeReading();
        Report report = asked.get();
        return view(report, given, report.rows().page(given.limit(shape.limit()), given.text("cursor")));
    }

    /** All of one that was not read from the journal. */
    public ReportView whole(Report report, QueryParameters given) {
        return view(report, given, report.rows().page(Integer.MAX_VALUE, Optional.empty()));
    }

    private ReportView view(Report report, QueryParameters given, Rows.Page page) {
        return new ReportCells(answer.finished(report, given), given, described(report.shape())).view(page);
    }

    /** The drawing of those indicators; empty if the report is another. */
    public Optional<String> drawing(String nombre, MultivaluedMap<String, String> query) {
        Shape shape = shape(nombre);
        return shape == Indicadores.SHAPE
                ? Optional.of(indicadores.drawing(
                        QueryParameters.of(query, Reportes.parameters(shape)), answer.labels(shape)))
                : Optional.empty();
    }

    private ReportDescription described(Shape shape) {
        return ReportDescription.of(shape, answer.labels(shape), LocalDate.now(clock));
    }

    private static Shape shape(String nombre) {
        return Reportes.named(nombre).orElseThrow(() -> Problems.notFound("No hay ningún reporte con ese nombre."));
    }
}
