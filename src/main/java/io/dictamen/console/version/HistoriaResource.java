package io.dictamen.console.version;

import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.release.Borradores;
import io.dictamen.release.Descripcion;
import io.dictamen.release.ReleaseQuery;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The releases on a time line, and new drafts. */
@Path("/consola/versiones")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class HistoriaResource {
    private static final int A_PAGE = 50;
    private static final String DIRECCION = "/consola/versiones";

    @Inject
    Versiones versiones;

    @Inject
    Borradores borradores;

    @Inject
    Marco marco;

    @Inject
    Hecho hecho;

    /** A way to see fewer of them. */
    public record Filtro(String titulo, String direccion, boolean puesto) {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Historia(
            List<Descripcion> versiones,
            List<Filtro> filtros,
            @Nullable String siguiente) implements TemplateInstance {}

    @GET
    public TemplateInstance historia(@Context UriInfo uri, @QueryParam("estado") @DefaultValue("") String estado) {
        ReleaseQuery asked = ReleaseQuery.page(uri.getQueryParameters());
        ReleaseQuery query = new ReleaseQuery(A_PAGE, asked.before(), asked.estados(), true);
        List<Descripcion> found = versiones.page(query);
        List<Descripcion> page = found.subList(0, Math.min(A_PAGE, found.size()));
        String siguiente = found.size() <= A_PAGE
                ? null
                : DIRECCION + "?cursor=" + page.get(A_PAGE - 1).numero()
                        + (estado.isEmpty() ? "" : "&estado=" + marco.enDireccion(estado));
        return new Historia(page, filters(estado), siguiente);
    }

    private static List<Filtro> filters(String estado) {
        return List.of(
                filter("Todas", "", estado),
                filter("Borradores", "BORRADOR", estado),
                filter("En revisión", "EN_REVISION", estado),
                filter("Programadas", ReleaseQuery.PROGRAMADA, estado),
                filter("Publicadas", "PUBLICADA,RETIRADA", estado),
                filter("Descartadas", "DESCARTADA", estado));
    }

    private static Filtro filter(String titulo, String estados, String now) {
        return new Filtro(titulo, DIRECCION + (estados.isEmpty() ? "" : "?estado=" + estados), estados.equals(now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response crear(String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        String nota = form.texto("nota").strip();
        if (nota.isEmpty()) {
            throw ContractViolation.of("nota", Codigo.REQUERIDO, "Escriba qué se va a cambiar y por qué.");
        }
        String base = form.texto("base");
        Descripcion made = borradores.create(marco.quien(), nota, base.isEmpty() ? null : ReleaseQuery.number(base));
        return hecho.then("Se creó el borrador " + made.numero() + ".", DIRECCION + "/" + made.numero());
    }
}
