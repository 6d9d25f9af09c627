package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.deployment.Libros;
import io.dictamen.http.IfMatch;
import io.dictamen.http.QueryParameters;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.fault.Diagnostic;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Editing a workbook of a draft row by row. */
@Path("/api/v1/versiones/{n}/libros/{archivo}/ediciones")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Rol.ANALISTA)
@Tag(name = "Versiones")
public class EdicionResource {
    private static final Contract<Edicion.Pedido> PEDIDO = Contract.de(Edicion.Pedido.class, List.of());
    private static final List<String> TRUTH = List.of("true", "false");

    @Inject
    Versiones versiones;

    @Inject
    Ediciones ediciones;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "La edición, guardada o ensayada.",
            headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "412",
            description = "Otra persona guardó el libro desde que se leyó; errores lista lo que cambió en la hoja.",
            content = @Content(schema = @Schema(implementation = Difference.class)))
    @APIResponse(
            responseCode = "422",
            description = "Con la edición el libro tiene faltas, y no se guardó; o el pedido no se puede hacer.",
            content = @Content(schema = @Schema(anyOf = {Diagnostic.class, ContractError.class})))
    @Operation(
            operationId = "editarLibro",
            summary = "Edita las filas de una hoja de un libro, en un borrador",
            description =
                    "Las operaciones se hacen en orden sobre el libro que If-Match nombra, y cada celda se escribe"
                            + " según su columna: «98,5» en una de números es un número. Del libro no cambia nada más: quedan sus"
                            + " listas, notas, colores y filas ocultas. Con ?ensayo=true responde con los diagnósticos que"
                            + " tendría, y no guarda nada.")
    @Parameter(
            name = "ensayo",
            in = ParameterIn.QUERY,
            description = "true para no guardar nada",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"}))
    public RestResponse<Edicion> editar(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri,
            @RequestBodySchema(Edicion.Pedido.class) String cuerpo) {
        boolean ensayo = QueryParameters.of(uri.getQueryParameters(), Set.of("ensayo"))
                .word("ensayo", TRUTH)
                .filter("true"::equals)
                .isPresent();
        int numero = versiones.describe(ReleaseQuery.number(n)).numero();
        if (!Libros.nombres().contains(archivo)) {
            throw ReleaseProblems.unknownFile(archivo, Libros.nombres());
        }
        if (ifMatch == null) {
            throw ReleaseProblems.editionWithoutTag(archivo);
        }
        Edicion.Pedido pedido = PEDIDO.read(cuerpo, clock);
        Edicion edicion = ensayo
                ? ediciones.rehearse(numero, archivo, pedido, ifMatch)
                : ediciones.save(
                        numero, archivo, pedido, ifMatch, caller.getPrincipal().getName());
        return IfMatch.tagged(200, edicion, edicion.huella()).build();
    }
}
