package io.dictamen.console.escenarios;

import io.dictamen.access.Rol;
import io.dictamen.console.Eleccion;
import io.dictamen.console.Marco;
import io.dictamen.release.Borradores;
import io.dictamen.release.CasoCorrido;
import io.dictamen.release.Casos;
import io.dictamen.release.CasosDeArchivo;
import io.dictamen.release.Cobertura;
import io.dictamen.release.FilaSinEscenario;
import io.dictamen.release.Inspeccion;
import io.dictamen.release.ScenarioReport;
import io.dictamen.release.Versiones;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cases of a release: how they stand decision by decision, and each as a row of a grid. */
@Path("/consola/escenarios")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class EscenariosResource {
    private static final int SHOWN = 200;

    @Inject
    Versiones versiones;

    @Inject
    Borradores borradores;

    @Inject
    Casos casos;

    @Inject
    Inspeccion inspeccion;

    @Inject
    Marco marco;

    /** How the cases of a decision stand. */
    public record Renglon(String decision, int casos, int incumplidos, int filasSin) {}

    @CheckedTemplate(basePath = "escenarios", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lista(
            int version, int con, List<Eleccion> versiones, List<Renglon> decisiones, int incumplidos, int filasSin)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "escenarios", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Decision(
            CasosDeArchivo archivo,
            boolean editable,
            List<Eleccion> versiones,
            List<Eleccion> tablas,
            boolean fallidos,
            Cuadro cuadro,
            List<Cobertura> cobertura,
            int filasSin,
            int desde,
            int hasta,
            int cuantos)
            implements TemplateInstance {}

    @GET
    public TemplateInstance lista(
            @QueryParam("version") @Nullable Integer version, @QueryParam("con") @Nullable Integer con) {
        int numero = version == null ? versiones.inForce() : version;
        int tablas = con == null ? numero : con;
        ScenarioReport report = inspeccion.scenarios(numero, tablas, una -> true);
        List<Renglon> decisiones = lines(report);
        return new Lista(
                numero,
                tablas,
                Eleccion.of(versiones, numero),
                decisiones,
                report.incumplidos(),
                report.filasSinEscenario().size());
    }

    private static List<Renglon> lines(ScenarioReport report) {
        Map<String, List<ScenarioResult>> byFile = new TreeMap<>();
        report.escenarios()
                .forEach(caso -> byFile.computeIfAbsent(caso.archivo(), it -> new ArrayList<>())
                        .add(caso));
        List<Renglon> lines = new ArrayList<>();
        byFile.forEach((archivo, todos) -> {
            String decision = ScenarioFile.decision(archivo);
            lines.add(new Renglon(
                    decision,
                    todos.size(),
                    (int) todos.stream().filter(caso -> !caso.cumple()).count(),
                    (int) report.filasSinEscenario().stream()
                            .map(FilaSinEscenario::decision)
                            .filter(decision::equals)
                            .count()));
        });
        return lines;
    }

    @GET
    @Path("{decision}")
    public TemplateInstance decision(
            @PathParam("decision") String decision,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("con") @Nullable Integer con,
            @QueryParam("fallidos") @DefaultValue("false") boolean fallidos,
            @QueryParam("desde") @DefaultValue("0") int desde) {
        int numero = version == null ? versiones.inForce() : version;
        int tablas = con == null ? numero : con;
        CasosDeArchivo archivo = casos.run(numero, ScenarioFile.of(decision), tablas);
        List<CasoCorrido> wanted = archivo.casos().stream()
                .filter(caso -> !fallidos || !caso.cumple())
                .toList();
        int from = Math.max(0, Math.min(desde, wanted.size()));
        int to = Math.min(from + SHOWN, wanted.size());
        return new Decision(
                archivo,
                Eleccion.isDraft(versiones.describe(numero)) && marco.puede(Rol.QA + "," + Rol.ANALISTA),
                Eleccion.of(versiones, numero),
                Eleccion.of(versiones, tablas),
                fallidos,
                Cuadro.of(archivo, wanted.subList(from, to)),
                archivo.cobertura(),
                (int) archivo.cobertura().stream()
                        .flatMap(tabla -> tabla.filas().stream())
                        .filter(fila -> fila.lineas().isEmpty())
                        .count(),
                from,
                to,
                wanted.size());
    }

    /** A draft with the files of a release, to write cases in; the last one of the person's own where it has that base. */
    @POST
    @Path("{decision}/borrador")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response borrador(
            @PathParam("decision") String decision,
            @QueryParam("version") int version,
            @QueryParam("regla") @DefaultValue("") String regla,
            @QueryParam("mutante") @DefaultValue("") String mutante) {
        String persona = marco.quien();
        int draft = versiones
                .latestDraft(persona)
                .filter(numero -> Integer.valueOf(version)
                        .equals(versiones.describe(numero).base()))
                .orElseGet(() -> borradores
                        .create(persona, "Escenarios de " + decision, version)
                        .numero());
        String page = "/consola/escenarios/" + marco.enDireccion(decision);
        String caso = page + "/caso?version=" + draft;
        String where = page + "?version=" + draft;
        if (!regla.isEmpty()) {
            where = caso + "&regla=" + marco.enDireccion(regla);
        } else if (!mutante.isEmpty()) {
            where = caso + "&mutante=" + marco.enDireccion(mutante) + "&mutada=" + version;
        }
        return Response.seeOther(URI.create(where)).build();
    }
}
