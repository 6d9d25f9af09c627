package io.dictamen.console.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.Rol;
import io.dictamen.console.Marco;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.release.AnalyzedTable;
import io.dictamen.release.ComparedReleases;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.Inspeccion;
import io.dictamen.release.PorAprobar;
import io.dictamen.release.Previa;
import io.dictamen.release.RegionesDeVersiones;
import io.dictamen.release.ReleaseDiff;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.ScenarioReport;
import io.dictamen.release.Versiones;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.analysis.Finding;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.dictamen.workbook.fault.Diagnostic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks into a release, each part with an address of its own; its page takes them in as they are asked for. */
@Path("/consola/versiones/{n}")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class PartesResource {
    // A page is to be read; all of them are in the workbook that it offers.
    private static final int MOST = 300;
    private static final int MOST_BYTES = 10 << 20;

    @Inject
    Versiones versiones;

    @Inject
    Inspeccion inspeccion;

    @Inject
    ComparedReleases comparadas;

    @Inject
    PorAprobar porAprobar;

    @Inject
    SecurityIdentity caller;

    @Inject
    Marco marco;

    @Inject
    ObjectMapper json;

    /** The first differences of a workbook, and how many more there are. */
    public record Libro(String nombre, List<Difference> primeras, int mas, List<Diagnostic> faltas) {}

    /** A finding, with where the row that closes a hole may be added; empty where it may not. */
    public record Hallazgo(Finding hallazgo, String agregar) {}

    /** A table with what is found in it. */
    public record Tabla(AnalyzedTable tabla, List<Hallazgo> hallazgos) {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Diferencias(int numero, ReleaseDiff diff, List<Libro> libros) implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Regiones(int numero, @Nullable RegionesDeVersiones todo, String falta) implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Faltas(int numero, List<Diagnostic> faltas, boolean edita) implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Analisis(int numero, int todas, List<Tabla> tablas) implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Escenarios(int numero, ScenarioReport informe, List<ScenarioResult> incumplidos)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revision(int numero, Previa previa) implements TemplateInstance {}

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Comparacion(String guardadoPor, @Nullable Libro libro) implements TemplateInstance {}

    @GET
    @Path("diferencias")
    public TemplateInstance diferencias(@PathParam("n") String n, @QueryParam("con") @Nullable String con) {
        ReleaseDiff diff =
                inspeccion.diff(ReleaseQuery.number(n), con == null || con.isEmpty() ? null : ReleaseQuery.number(con));
        return new Diferencias(
                diff.hasta(),
                diff,
                diff.libros().stream().map(PartesResource::first).toList());
    }

    private static Libro first(WorkbookDiff libro) {
        List<Difference> todas = libro.diferencias();
        int shown = Math.min(MOST, todas.size());
        return new Libro(libro.libro(), todas.subList(0, shown), todas.size() - shown, libro.faltasDespues());
    }

    /** What changes in the whole space, with where each request can be tried. */
    @GET
    @Path("regiones")
    public TemplateInstance regiones(@PathParam("n") String n, @QueryParam("con") @Nullable String con) {
        int numero = ReleaseQuery.number(n);
        try {
            return new Regiones(
                    numero, comparadas.of(numero, con == null || con.isEmpty() ? null : ReleaseQuery.number(con)), "");
        } catch (ProblemException e) {
            // A draft that is being written may have faults, and its page is read all the same.
            if (!e.problem().type().equals(ProblemType.VERSION_CON_FALTAS.urn())) {
                throw e;
            }
            return new Regiones(numero, null, String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("faltas")
    public TemplateInstance faltas(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        return new Faltas(numero, inspeccion.faults(numero), edits(versiones.describe(numero)));
    }

    private boolean edits(Descripcion version) {
        return version.estado() == Estado.BORRADOR && caller.hasRole(Rol.ANALISTA);
    }

    @GET
    @Path("analisis")
    public TemplateInstance analisis(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        boolean edita = edits(versiones.describe(numero));
        List<AnalyzedTable> todas = inspeccion.analysis(numero);
        List<Tabla> open = todas.stream()
                .filter(tabla ->
                        !tabla.terminado() || !tabla.analisis().hallazgos().isEmpty())
                .map(tabla -> new Tabla(
                        tabla,
                        tabla.analisis().hallazgos().stream()
                                .map(uno -> new Hallazgo(uno, edita ? added(numero, uno) : ""))
                                .toList()))
                .toList();
        return new Analisis(numero, todas.size(), open);
    }

    /** Where the row that closes a hole is added: its conditions by the labels of their columns, as JSON. */
    private String added(int numero, Finding hallazgo) {
        if (hallazgo.filaQueCierra().isEmpty()) {
            return "";
        }
        try {
            return "/consola/versiones/" + numero + "/editar/" + marco.enDireccion(hallazgo.libro()) + "/"
                    + marco.enDireccion(hallazgo.hoja()) + "?nueva="
                    + marco.enDireccion(json.writeValueAsString(hallazgo.filaQueCierra()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @GET
    @Path("escenarios")
    public TemplateInstance escenarios(@PathParam("n") String n) {
        ScenarioReport informe = inspeccion.scenarios(ReleaseQuery.number(n));
        return new Escenarios(
                informe.version(),
                informe,
                informe.escenarios().stream().filter(uno -> !uno.cumple()).toList());
    }

    /** All that the approval will check, checked now. */
    @GET
    @Path("revision")
    public TemplateInstance revision(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        return new Revision(numero, porAprobar.checked(numero, caller));
    }

    /** What somebody else saved beside what the caller was about to save, which is not kept. */
    @POST
    @Path("comparacion/{archivo}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public TemplateInstance comparacion(
            @PathParam("n") String n, @PathParam("archivo") String archivo, InputStream cuerpo) throws IOException {
        int numero = ReleaseQuery.number(n);
        byte[] mine = cuerpo.readNBytes(MOST_BYTES);
        List<Descripcion.Archivo> archivos = versiones.describe(numero).archivos();
        String quien = archivos == null
                ? ""
                : archivos.stream()
                        .filter(uno -> uno.nombre().equals(archivo))
                        .map(Descripcion.Archivo::guardadoPor)
                        .findFirst()
                        .orElse("");
        return new Comparacion(quien, archivo.endsWith(".xlsx") ? first(inspeccion.diff(numero, archivo, mine)) : null);
    }
}
