package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/v1/versiones/{n}/comentarios}: the conversation of a release, and who has read it. */
@Path("/api/v1/versiones/{n}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class ConversationResource {
    private static final Contract<Comentado.Nuevo> NUEVO = Contract.de(Comentado.Nuevo.class, List.of());
    private static final Contract<Cambio> CAMBIO = Contract.de(Cambio.class, List.of());

    @Inject
    Conversacion conversacion;

    @Inject
    Avisos avisos;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** What may be changed of a comment. */
    @Schema(name = "CambioDeComentario")
    public record Cambio(
            @Campo("si quedó resuelto lo que dice") boolean resuelto) {}

    @Schema(name = "Comentarios")
    record Todos(int version, List<Comentado> comentarios) {}

    @GET
    @Path("comentarios")
    @Operation(operationId = "listarComentarios", summary = "Lo que se dice de una versión, del primero al último")
    public Todos todos(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n, uri);
        return new Todos(numero, conversacion.of(numero, name()));
    }

    @POST
    @Path("comentarios")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @ResponseStatus(201)
    @APIResponseSchema(value = Comentado.class, responseCode = "201", responseDescription = "El comentario.")
    @Operation(
            operationId = "comentarVersion",
            summary = "Comenta una versión: entera, o una celda, una fila o una cláusula",
            description = "Pide {texto, lugar?, respuestaA?}. Una respuesta queda donde está lo que responde.")
    public Comentado comentar(
            @PathParam("n") String n, @Context UriInfo uri, @RequestBodySchema(Comentado.Nuevo.class) String cuerpo) {
        return conversacion.add(ReleaseQuery.number(n, uri), NUEVO.read(cuerpo, clock), name());
    }

    @PUT
    @Path("comentarios/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @Operation(
            operationId = "resolverComentario",
            summary = "Da por resuelto un comentario con sus respuestas, o lo vuelve a abrir")
    public Comentado resolver(
            @PathParam("n") String n,
            @Parameter(description = "El id del comentario") @PathParam("id") String id,
            @Context UriInfo uri,
            @RequestBodySchema(Cambio.class) String cuerpo) {
        int numero = ReleaseQuery.number(n, uri);
        boolean resuelto = CAMBIO.read(cuerpo, clock).resuelto();
        return conversacion.settle(numero, ReleaseQuery.comment(numero, id), resuelto, name());
    }

    @DELETE
    @Path("comentarios/{id}")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @APIResponse(responseCode = "204", description = "Ya no está.")
    @APIResponse(responseCode = "409", description = "Ya le respondieron.")
    @Operation(operationId = "borrarComentario", summary = "Borra un comentario propio al que nadie respondió todavía")
    public void borrar(
            @PathParam("n") String n,
            @Parameter(description = "El id del comentario") @PathParam("id") String id,
            @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n, uri);
        conversacion.remove(numero, ReleaseQuery.comment(numero, id), name());
    }

    @PUT
    @Path("lectura")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Desde ahora, lo anterior está leído.")
    @Operation(
            operationId = "marcarLeida",
            summary = "Da por leído lo que hasta ahora pasó con una versión y se dijo de ella")
    public void leer(@PathParam("n") String n, @Context UriInfo uri) {
        avisos.read(ReleaseQuery.number(n, uri), name());
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
