package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.workbook.fault.Diagnostic;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of a release: its faults, what it leaves open, what it changes, and whether its scenarios hold. */
@Path("/api/v1/versiones/{n}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class ReleaseChecksResource {
    @Inject
    Versiones versiones;

    @Inject
    ReleaseChecks checks;

    record Diagnosticos(int version, List<Diagnostic> diagnosticos) {}

    /** The tables of a release with all that is known of their inputs; those with faults are left out. */
    record Analisis(int version, boolean terminado, int errores, int advertencias, List<AnalyzedTable> tablas) {
        static Analisis of(int version, List<AnalyzedTable> tablas) {
            int errors = tablas.stream()
                    .mapToInt(tabla -> tabla.analisis().errores().size())
                    .sum();
            int all = tablas.stream()
                    .mapToInt(tabla -> tabla.analisis().hallazgos().size())
                    .sum();
            return new Analisis(
                    version, tablas.stream().allMatch(AnalyzedTable::terminado), errors, all - errors, tablas);
        }
    }

    @GET
    @Path("diagnosticos")
    @Operation(
            operationId = "leerDiagnosticos",
            summary = "Las faltas y advertencias de los archivos de una versión, cada una con su celda")
    public Diagnosticos diagnosticos(@PathParam("n") String n) {
        int numero = known(n);
        return new Diagnosticos(numero, checks.diagnostics(versiones.contents(numero)));
    }

    @GET
    @Path("analisis")
    @Operation(
            operationId = "analizarVersion",
            summary = "Lo que las tablas de una versión dejan sin decidir o dicen dos veces, con un ejemplo")
    public Analisis analisis(@PathParam("n") String n) {
        int numero = known(n);
        return Analisis.of(numero, checks.analysis(versiones.contents(numero)));
    }

    @GET
    @Path("diferencias")
    @Operation(operationId = "compararVersiones", summary = "Lo que cambia entre dos versiones, fila por fila")
    @Parameter(
            name = "con",
            in = ParameterIn.QUERY,
            description =
                    "La otra versión; si falta, la que está en vigor, o de una publicada aquella de la que se hizo")
    public ReleaseDiff diferencias(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = known(n);
        int con = ReleaseQuery.con(uri.getQueryParameters())
                .map(other -> known(String.valueOf(other)))
                .orElseGet(() -> before(numero));
        return ReleaseDiff.of(con, versiones.contents(con), numero, versiones.contents(numero));
    }

    @GET
    @Path("escenarios")
    @APIResponse(responseCode = "200", description = "Qué pasó con cada escenario.")
    @APIResponse(
            responseCode = "422",
            description = "La versión tiene faltas, y no puede decidir; errores las lista.",
            content = @Content(schema = @Schema(implementation = Diagnostic.class)))
    @Operation(
            operationId = "correrEscenarios",
            summary = "Corre todos los escenarios de una versión y dice qué pasó con cada uno")
    public ScenarioReport escenarios(@PathParam("n") String n) {
        int numero = known(n);
        return checks.scenarios(numero, versiones.contents(numero));
    }

    private int before(int numero) {
        Descripcion version = versiones.describe(numero);
        boolean published = version.estado() == Estado.PUBLICADA || version.estado() == Estado.RETIRADA;
        return published && version.base() != null ? version.base() : versiones.inForce();
    }

    private int known(String n) {
        return versiones.describe(ReleaseQuery.number(n)).numero();
    }
}
