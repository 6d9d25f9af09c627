package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.sheet.StyledTables;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    Inspeccion inspeccion;

    @Inject
    ComparedReleases comparadas;

    @Inject
    PorAprobar porAprobar;

    @Inject
    SecurityIdentity caller;

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
        int numero = ReleaseQuery.number(n);
        return new Diagnosticos(numero, inspeccion.faults(numero));
    }

    @GET
    @Path("analisis")
    @Operation(
            operationId = "analizarVersion",
            summary = "Lo que las tablas de una versión dejan sin decidir o dicen dos veces, con un ejemplo")
    public Analisis analisis(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        return Analisis.of(numero, inspeccion.analysis(numero));
    }

    @GET
    @Path("diferencias")
    @Operation(operationId = "compararVersiones", summary = "Lo que cambia entre dos versiones, fila por fila")
    @Parameter(
            name = "con",
            in = ParameterIn.QUERY,
            description =
                    "La otra versión; si falta, la que está en vigor, o de una publicada aquella de la que se hizo")
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            description = "json o xlsx; si falta, decide Accept",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "xlsx"}))
    @Produces({MediaType.APPLICATION_JSON, Format.WORKBOOK})
    @APIResponse(
            responseCode = "200",
            description = "Las diferencias.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReleaseDiff.class)),
                @Content(mediaType = Format.WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response diferencias(@PathParam("n") String n, @Context UriInfo uri, @Context HttpHeaders headers) {
        int numero = known(n);
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Set.of("con", "formato"));
        Format format = Format.asked(given, headers, List.of(Format.JSON, Format.XLSX));
        ReleaseDiff diff = inspeccion.diff(numero, ReleaseQuery.con(given).orElse(null));
        return format == Format.JSON
                ? Response.ok(diff, MediaType.APPLICATION_JSON).build()
                : workbook(diff);
    }

    @GET
    @Path("regiones")
    @APIResponse(responseCode = "200", description = "Las regiones.")
    @APIResponse(
            responseCode = "422",
            description = "Una de las dos tiene faltas, y no puede decidir; errores las lista.",
            content = @Content(schema = @Schema(implementation = Diagnostic.class)))
    @Operation(
            operationId = "compararRegiones",
            summary =
                    "Qué solicitudes se responden de otro modo en dos versiones, en todo el espacio de lo que se admite",
            description =
                    "De cada tabla las regiones que cambian, exactas, con una solicitud que cae en cada una, las dos respuestas"
                            + " y las dos filas. nadaMas dice si está probado que nada más cambia; lo que no se terminó se dice."
                            + " No registra nada. De cada tabla, 100 regiones como máximo; mas cuenta las otras.")
    @Parameter(
            name = "con",
            in = ParameterIn.QUERY,
            description =
                    "La versión de antes; si falta, la que está en vigor, o de una publicada aquella de la que se hizo")
    public RegionesDeVersiones regiones(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = known(n);
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Set.of("con"));
        return comparadas.of(numero, ReleaseQuery.con(given).orElse(null));
    }

    private static Response workbook(ReleaseDiff diff) {
        StyledTables workbook = DiffSheet.of(diff);
        StreamingOutput file = out -> {
            try (workbook) {
                workbook.finish(out);
            }
        };
        return Response.ok(file, Format.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"diferencias-" + diff.desde() + "-" + diff.hasta() + ".xlsx\"")
                .build();
    }

    @GET
    @Path("aprobacion")
    @Operation(
            operationId = "preverAprobacion",
            summary = "Lo que encontraría quien quiera aprobar una versión: si puede, y qué lo impide",
            description =
                    "Revisa la versión entera, como la revisará la aprobación, y dice qué otras están programadas.")
    public Previa aprobacion(@PathParam("n") String n, @Context UriInfo uri) {
        return porAprobar.checked(ReleaseQuery.number(n, uri), caller);
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
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Solo los de esta decisión")
    @Parameter(
            name = "con",
            in = ParameterIn.QUERY,
            description = "La versión cuyas tablas deciden; si falta, la misma de los escenarios")
    public ScenarioReport escenarios(@PathParam("n") String n, @Context UriInfo uri) {
        ReleaseQuery.Escenarios query = ReleaseQuery.escenarios(uri.getQueryParameters());
        return inspeccion.scenarios(
                ReleaseQuery.number(n),
                query.con().orElse(null),
                nombre -> nombre.equals(query.decision().orElse(nombre)));
    }

    private int known(String n) {
        return versiones.describe(ReleaseQuery.number(n)).numero();
    }
}
