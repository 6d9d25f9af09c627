package io.dictamen.console.reportes;

import io.dictamen.access.Rol;
import io.dictamen.http.BadParameter;
import io.dictamen.procedure.Procedures;
import io.dictamen.report.ReportDescription;
import io.dictamen.report.ReportDescription.Filtro;
import io.dictamen.report.ReportView;
import io.dictamen.report.ReportViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports: which there are, and each with its filters in the address. */
@Path("/consola/reportes")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.LECTOR})
public class ReportesResource {
    @Inject
    ReportViews reportes;

    /** The reports of a procedure. */
    record Grupo(String titulo, String codigo, List<ReportDescription> reportes) {}

    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lista(List<Grupo> grupos) implements TemplateInstance {}

    /** The whole report in one format. */
    record Archivo(String nombre, String direccion) {}

    /**
     * @param otrosFiltros whether it has others than its period
     * @param masFiltros whether one of those is set
     * @param vista null where a filter is wrong
     * @param falta of something else than a field of the form; empty where there is none
     * @param grafico as SVG; empty where there is none
     * @param aqui its first page
     * @param primera whether this is the first page
     * @param siguiente the page that follows; empty after the last
     */
    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Reporte(
            ReportDescription reporte,
            List<Campo> campos,
            Map<String, String> filtros,
            boolean otrosFiltros,
            boolean masFiltros,
            @Nullable ReportView vista,
            String falta,
            String grafico,
            List<Archivo> archivos,
            String aqui,
            boolean primera,
            String siguiente)
            implements TemplateInstance {}

    @GET
    public TemplateInstance lista() {
        List<ReportDescription> todos = reportes.all();
        return new Lista(Procedures.ALL.stream()
                .map(uno -> new Grupo(
                        uno.titulo(),
                        uno.codigo(),
                        todos.stream()
                                .filter(reporte -> reporte.procedimiento().equals(uno.codigo()))
                                .toList()))
                .filter(grupo -> !grupo.reportes().isEmpty())
                .toList());
    }

    @GET
    @Path("{nombre}")
    public Response reporte(@PathParam("nombre") String nombre, @Context UriInfo uri) {
        return page(nombre, uri.getQueryParameters());
    }

    @GET
    @Path("{nombre}/{parte}")
    public Response reporte(
            @PathParam("nombre") String nombre, @PathParam("parte") String parte, @Context UriInfo uri) {
        return page(nombre + "/" + parte, uri.getQueryParameters());
    }

    private Response page(String nombre, MultivaluedMap<String, String> query) {
        ReportDescription reporte = reportes.described(nombre);
        Map<String, String> given = given(query);
        boolean asSent = query.values().stream().allMatch(values -> values.size() == 1)
                && given.keySet().equals(query.keySet());
        if (!asSent) {
            return Response.seeOther(URI.create(Direcciones.direccion(Direcciones.RAIZ + "/" + nombre, given)))
                    .build();
        }
        try {
            ReportView vista = reportes.view(nombre, query);
            String grafico = reportes.drawing(nombre, query).orElse("");
            return Response.ok(page(reporte, given, vista, null, grafico)).build();
        } catch (BadParameter wrong) {
            return Response.status(wrong.problem().status())
                    .entity(page(reporte, given, null, wrong, ""))
                    .build();
        }
    }

    private static TemplateInstance page(
            ReportDescription reporte,
            Map<String, String> given,
            @Nullable ReportView vista,
            @Nullable BadParameter wrong,
            String grafico) {
        List<Campo> campos = reporte.filtros().stream()
                .map(filtro -> campo(filtro, given, wrong))
                .toList();
        boolean told = campos.stream().anyMatch(Campo::conFalta);
        Map<String, String> filtros = new TreeMap<>(given);
        filtros.remove("cursor");
        return new Reporte(
                reporte,
                campos,
                filtros,
                campos.stream().anyMatch(campo -> !campo.esPeriodo()),
                campos.stream()
                        .anyMatch(campo -> !campo.esPeriodo()
                                && (campo.conFalta()
                                        || given.containsKey(campo.filtro().nombre()))),
                vista,
                wrong == null || told ? "" : wrong.problem().detail(),
                grafico,
                Stream.of("xlsx", "csv", "pdf")
                        .map(formato -> new Archivo(
                                formato.toUpperCase(Locale.ROOT),
                                Direcciones.direccion(
                                        "/api/v1/reportes/" + reporte.nombre(), plus(filtros, "formato", formato))))
                        .toList(),
                Direcciones.direccion(Direcciones.RAIZ + "/" + reporte.nombre(), filtros),
                !given.containsKey("cursor"),
                vista == null || vista.siguiente() == null
                        ? ""
                        : Direcciones.direccion(
                                Direcciones.RAIZ + "/" + reporte.nombre(), plus(filtros, "cursor", vista.siguiente())));
    }

    private static Map<String, String> plus(Map<String, String> filtros, String name, String value) {
        Map<String, String> all = new TreeMap<>(filtros);
        all.put(name, value);
        return all;
    }

    private static Campo campo(Filtro filtro, Map<String, String> given, @Nullable BadParameter wrong) {
        String fault = wrong != null && wrong.nombre().equals(filtro.nombre())
                ? filtro.titulo() + ": " + wrong.sentence()
                : "";
        return new Campo(
                filtro,
                Optional.ofNullable(given.get(filtro.nombre()))
                        .orElseGet(() -> Objects.requireNonNullElse(filtro.porDefecto(), "")),
                fault);
    }

    /** What a form left empty was not asked for; boxes that were ticked together are one filter. */
    private static Map<String, String> given(MultivaluedMap<String, String> query) {
        Map<String, String> given = new TreeMap<>();
        query.forEach((name, values) -> {
            String together = String.join(
                    ",", values.stream().filter(value -> !value.isBlank()).toList());
            if (!together.isEmpty()) {
                given.put(name, together);
            }
        });
        return given;
    }
}
