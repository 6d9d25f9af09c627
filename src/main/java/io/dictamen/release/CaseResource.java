package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.decision.Contract;
import io.dictamen.http.IfMatch;
import io.dictamen.http.QueryParameters;
import io.dictamen.scenario.CaseFault;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cases of a scenario file one by one: what became of each, and writing one without sending the whole file. */
@Path("/api/v1/versiones/{n}/escenarios/{archivo}/casos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class CaseResource {
    private static final Contract<CasoEscrito> ESCRITO = Contract.de(CasoEscrito.class, List.of());

    @Inject
    Casos casos;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    @GET
    @APIResponse(responseCode = "200", description = "Los casos.", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(
            responseCode = "422",
            description = "La versión tiene faltas, y no puede decidir; errores las lista.",
            content = @Content(schema = @Schema(implementation = io.dictamen.workbook.fault.Diagnostic.class)))
    @Operation(
            operationId = "correrCasos",
            summary =
                    "Corre los casos de un archivo de escenarios y dice de cada uno qué se esperaba y qué se respondió",
            description = "Trae también, de cada fila de las tablas, qué casos la hacen decidir. No registra nada.")
    @Parameter(
            name = "con",
            in = ParameterIn.QUERY,
            description = "La versión cuyas tablas deciden; si falta, la misma de los casos")
    @Parameter(name = "caso", in = ParameterIn.QUERY, description = "La línea de un solo caso")
    public RestResponse<CasosDeArchivo> correr(
            @PathParam("n") String n, @PathParam("archivo") String archivo, @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n);
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), Set.of("con", "caso"));
        int con = query.value("con", QueryParameters::number, "no es el número de una versión")
                .orElse(numero);
        Optional<Integer> linea = query.value("caso", QueryParameters::number, "no es el número de una línea");
        CasosDeArchivo todos = casos.run(numero, archivo, con);
        return IfMatch.tagged(200, linea.map(todos::only).orElse(todos), todos.huella())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @APIResponse(
            responseCode = "201",
            description = "El caso, en su línea y corrido.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(implementation = CasoGuardado.class)))
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "El caso no se guardó; errores dice de cada columna qué está mal.",
            content = @Content(schema = @Schema(implementation = CaseFault.class)))
    @Operation(
            operationId = "agregarCaso",
            summary = "Agrega un caso al final de un archivo de escenarios de un borrador",
            description = "Lo demás del archivo queda como estaba; una columna que no tiene se agrega al final.")
    public RestResponse<CasoGuardado> agregar(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @Context UriInfo uri,
            @RequestBodySchema(CasoEscrito.class) String cuerpo) {
        int numero = ReleaseQuery.number(n, uri);
        return created(casos.add(numero, archivo, ESCRITO.read(cuerpo, clock).byTitle(), name()));
    }

    @PUT
    @Path("{linea}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @APIResponse(
            responseCode = "200",
            description = "El caso, corrido.",
            headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "El caso no se guardó; errores dice de cada columna qué está mal.",
            content = @Content(schema = @Schema(implementation = CaseFault.class)))
    @Operation(
            operationId = "cambiarCaso",
            summary = "Escribe de nuevo un caso de un archivo de escenarios de un borrador",
            description = "If-Match lleva el ETag del archivo. Las demás líneas quedan como estaban.")
    public RestResponse<CasoGuardado> cambiar(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @Parameter(description = "La línea del caso en su archivo, de 1 en adelante") @PathParam("linea")
                    String linea,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri,
            @RequestBodySchema(CasoEscrito.class) String cuerpo) {
        int numero = ReleaseQuery.number(n, uri);
        CasoGuardado caso = casos.replace(
                numero,
                archivo,
                line(archivo, linea),
                ESCRITO.read(cuerpo, clock).byTitle(),
                ifMatch,
                name());
        return IfMatch.tagged(200, caso, caso.huella()).build();
    }

    @DELETE
    @Path("{linea}")
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @APIResponse(responseCode = "204", description = "Se quitó.", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "Sin él, el archivo no tendría ningún caso.",
            content = @Content(schema = @Schema(implementation = CaseFault.class)))
    @Operation(
            operationId = "quitarCaso",
            summary = "Quita un caso de un archivo de escenarios de un borrador",
            description = "If-Match lleva el ETag del archivo.")
    public Response quitar(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @Parameter(description = "La línea del caso en su archivo, de 1 en adelante") @PathParam("linea")
                    String linea,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n, uri);
        String huella = casos.remove(numero, archivo, line(archivo, linea), ifMatch, name());
        return Response.noContent().tag(new EntityTag(huella)).build();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }

    static RestResponse<CasoGuardado> created(CasoGuardado caso) {
        return IfMatch.tagged(201, caso, caso.huella()).location(caso.address()).build();
    }

    /** The line of a case in a path: what is no number names none. */
    public static int line(String archivo, String linea) {
        if (!linea.matches("[1-9][0-9]{0,6}")) {
            throw ReleaseProblems.unknownCase(archivo, linea);
        }
        return Integer.parseInt(linea);
    }
}
