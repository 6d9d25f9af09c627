package io.dictamen.console.impacto;

import io.dictamen.access.Rol;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Problems;
import io.dictamen.impact.ImpactMeasure;
import io.dictamen.impact.Impacto;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.release.Descripcion;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a release would have answered to what was really asked. */
@Path("/consola/impacto")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class ImpactoResource {
    private static final int SHOWN = 50;
    private static final int RELEASES = 50;

    @Inject
    ImpactMeasure measure;

    @Inject
    Versiones versiones;

    @Inject
    Decider decider;

    @Inject
    Clock clock;

    /** @param consulta the part of the address behind the question mark, for the measure itself and its workbook */
    @CheckedTemplate(basePath = "impacto", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Pregunta(
            int version,
            List<Descripcion> versiones,
            String desde,
            String hasta,
            String decision,
            List<Catalogue.Entry> decisiones,
            boolean medir,
            String consulta)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "impacto", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Medida(Impacto impacto, Comparado comparado, String libro) implements TemplateInstance {}

    @GET
    public TemplateInstance pregunta(
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("desde") @DefaultValue("") String desde,
            @QueryParam("hasta") @DefaultValue("") String hasta,
            @QueryParam("decision") @DefaultValue("") String decision,
            @QueryParam("medir") @DefaultValue("false") boolean medir) {
        int numero = version == null ? versiones.inForce() : version;
        return new Pregunta(
                numero,
                versiones.page(ReleaseQuery.latest(RELEASES)),
                desde,
                hasta,
                decision,
                Catalogue.all(),
                medir,
                query(numero, desde, hasta, decision));
    }

    private static String query(int version, String desde, String hasta, String decision) {
        return "version=" + version
                + (date("desde", desde).isEmpty() ? "" : "&desde=" + desde)
                + (date("hasta", hasta).isEmpty() ? "" : "&hasta=" + hasta)
                + (known(decision).isEmpty() ? "" : "&decision=" + decision);
    }

    @GET
    @Path("medida")
    public TemplateInstance medida(
            @QueryParam("version") int version,
            @QueryParam("desde") @DefaultValue("") String desde,
            @QueryParam("hasta") @DefaultValue("") String hasta,
            @QueryParam("decision") @DefaultValue("") String decision,
            @Context RoutingContext http)
            throws InterruptedException {
        Optional<OffsetDateTime> from = date("desde", desde).map(this::midnight);
        Optional<OffsetDateTime> to =
                date("hasta", hasta).map(day -> day.plusDays(1)).map(this::midnight);
        Impacto impacto = measure.of(version, new RecordedRequests.Span(known(decision), from, to), SHOWN, http);
        return new Medida(
                impacto,
                Comparado.of(impacto, decider.rules().vocabulario()),
                "/api/v1/impacto?formato=xlsx&limite=500&version=" + version
                        + from.map(when -> "&desde=" + moment(when)).orElse("")
                        + to.map(when -> "&hasta=" + moment(when)).orElse("")
                        + known(decision).map(it -> "&decision=" + it).orElse(""));
    }

    private static String moment(OffsetDateTime when) {
        return when.toString().replace("+", "%2B");
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Optional<LocalDate> date(String name, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Problems.badParameter(name, "lleva una fecha, como 2026-11-30.");
        }
    }

    private static Optional<String> known(String decision) {
        return Catalogue.names().stream().filter(decision::equals).findFirst();
    }
}
