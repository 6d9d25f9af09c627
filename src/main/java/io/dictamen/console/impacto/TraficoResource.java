package io.dictamen.console.impacto;

import io.dictamen.access.Rol;
import io.dictamen.console.Marco;
import io.dictamen.evaluation.Decider;
import io.dictamen.impact.Lapso;
import io.dictamen.impact.Medicion;
import io.dictamen.impact.Mediciones;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.ImpactoAlAprobar;
import io.dictamen.release.PuertaDeImpacto;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom a release would have touched of late: measured behind, with its counts on the page of the release. */
@Path("/consola/versiones/{n}/impacto")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class TraficoResource {
    @Inject
    Mediciones mediciones;

    @Inject
    PuertaDeImpacto puerta;

    @Inject
    Versiones versiones;

    @Inject
    Decider decider;

    @Inject
    Marco marco;

    @Inject
    Clock clock;

    /** @param enCurso whether something is still to come of the last one */
    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Impacto(
            int numero,
            boolean enRevision,
            boolean descartada,
            int dias,
            ImpactoAlAprobar alAprobar,
            @Nullable Medicion medicion,
            boolean enCurso,
            @Nullable Trafico trafico)
            implements TemplateInstance {}

    @GET
    public TemplateInstance impacto(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        Descripcion version = versiones.describe(numero);
        Medicion medicion = mediciones.last(numero).orElse(null);
        return new Impacto(
                numero,
                version.estado() == Estado.EN_REVISION,
                version.estado() == Estado.DESCARTADA,
                puerta.dias(),
                puerta.of(numero),
                medicion,
                medicion != null && medicion.estado().abierta(),
                Trafico.of(
                        mediciones.report(numero).orElse(null), decider.rules().vocabulario()));
    }

    @POST
    @Path("medir")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public TemplateInstance medir(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        mediciones.begin(numero, Lapso.last(puerta.dias(), LocalDate.now(clock)), marco.quien());
        return impacto(n);
    }

    @POST
    @Path("cancelar")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public TemplateInstance cancelar(@PathParam("n") String n) {
        mediciones.cancel(ReleaseQuery.number(n));
        return impacto(n);
    }
}
