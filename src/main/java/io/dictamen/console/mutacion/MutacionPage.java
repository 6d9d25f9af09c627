package io.dictamen.console.mutacion;

import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.InformeDeMutacion.Apartado;
import io.dictamen.release.InformeDeMutacion.PorDecision;
import io.dictamen.release.Mutacion;
import io.dictamen.release.Mutaciones;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Superviviente;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the scenarios of a release would notice that its tables are wrong: asked for, how far it is, and what came of it. */
@Path("/consola/versiones/{n}/mutacion")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class MutacionPage {
    // A page is to be read; all of them are in the report that it offers.
    private static final int SHOWN = 50;

    @Inject
    Mutaciones mutaciones;

    @Inject
    Versiones versiones;

    @Inject
    Marco marco;

    @Inject
    Hecho hecho;

    /** A case that was left out, and of which decision. */
    public record Fuera(String decision, Apartado caso) {}

    /**
     * What is told.
     *
     * @param decision the only one that is told of; empty for all
     * @param ultima the last that was asked for; null where nobody did
     * @param vivos the first survivors
     * @param mas how many more there are
     */
    public record Vista(
            int version,
            String decision,
            boolean borrador,
            @Nullable Mutacion ultima,
            List<PorDecision> decisiones,
            List<Superviviente> vivos,
            int mas,
            List<Fuera> apartados) {

        /** Its address, with the decision where it is one's alone. */
        public String direccion() {
            return "/consola/versiones/" + version + "/mutacion" + query();
        }

        public String informe() {
            String alone = ultima == null || ultima.decision() == null ? "" : "&decision=" + ultima.decision();
            return "/api/v1/versiones/" + version + "/mutacion?formato=elementos" + alone;
        }

        private String query() {
            return decision.isEmpty() ? "" : "?decision=" + decision;
        }
    }

    @CheckedTemplate(basePath = "mutacion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Pagina(Vista vista) implements TemplateInstance {}

    @GET
    public TemplateInstance mutacion(
            @PathParam("n") String n, @QueryParam("decision") @DefaultValue("") String decision) {
        return new Pagina(seen(ReleaseQuery.number(n), decision));
    }

    private Vista seen(int numero, String decision) {
        Descripcion version = versiones.describe(numero);
        Mutacion last = mutaciones
                .covering(numero, decision.isEmpty() ? null : decision)
                .orElse(null);
        List<PorDecision> decisiones = last == null
                ? List.of()
                : mutaciones.report(last).map(informe -> informe.decisiones()).orElse(List.of()).stream()
                        .filter(una -> decision.isEmpty() || una.decision().equals(decision))
                        .toList();
        List<Superviviente> vivos = decisiones.stream()
                .flatMap(una -> una.supervivientes().stream())
                .toList();
        int all = decisiones.stream().mapToInt(una -> una.cuenta().vivos()).sum();
        List<Superviviente> shown = vivos.subList(0, Math.min(SHOWN, vivos.size()));
        return new Vista(
                numero,
                decision,
                version.estado() == Estado.BORRADOR,
                last,
                decisiones,
                shown,
                all - shown.size(),
                decisiones.stream()
                        .flatMap(una -> una.apartados().stream().map(caso -> new Fuera(una.decision(), caso)))
                        .toList());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public Response cambia(
            @PathParam("n") String n, @QueryParam("decision") @DefaultValue("") String decision, String cuerpo) {
        int numero = ReleaseQuery.number(n);
        String alone = decision.isEmpty() ? null : decision;
        if (Formulario.de(cuerpo).texto("accion").equals("cancelar")) {
            mutaciones.cancelCovering(numero, alone);
        } else {
            mutaciones.ask(numero, alone, marco.quien());
        }
        Vista now = seen(numero, decision);
        return hecho.hx() ? Response.ok(new Pagina(now)).build() : hecho.then("", now.direccion());
    }
}
