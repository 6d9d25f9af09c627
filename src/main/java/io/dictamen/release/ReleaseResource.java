package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.access.Rol;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Minimo;
import io.dictamen.http.IfMatch;
import io.dictamen.http.QueryParameters;
import io.dictamen.release.Vigencia.Aprobacion;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/versiones}: the releases, and their way from draft to deciding. */
@Path("/api/v1/versiones")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class ReleaseResource {
    private static final Contract<Nueva> NUEVA = Contract.de(Nueva.class, List.of());
    private static final Contract<Rechazo> RECHAZO = Contract.de(Rechazo.class, List.of());

    @Inject
    Versiones versiones;

    @Inject
    Borradores borradores;

    @Inject
    Actualizacion actualizacion;

    @Inject
    Publicacion publicacion;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** What a draft is made of. */
    @Schema(name = "VersionNueva")
    public record Nueva(
            @Campo("qué se va a cambiar y por qué") String nota,

            @Campo("la versión cuyos archivos toma; si falta, la que está en vigor") @Minimo(1) @Nullable
            Long base) {}

    /** Why it is sent back. */
    public record Rechazo(@Campo("qué hay que corregir") String motivo) {}

    /** A page of releases; {@code siguiente} is the cursor of the next one. */
    @Schema(name = "PaginaDeVersiones")
    record Pagina(
            List<Descripcion> versiones,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String siguiente) {}

    @GET
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.OPERADOR})
    @Operation(operationId = "listarVersiones", summary = "Las versiones de las tablas, la más reciente primero")
    @Parameter(name = "limite", in = ParameterIn.QUERY, description = "Cuántas como máximo, de 1 a 500")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(
            name = "estado",
            in = ParameterIn.QUERY,
            description =
                    "Solo las de estos estados, separados por comas; PROGRAMADA es la publicada que todavía no está en vigor")
    @Parameter(
            name = "corta",
            in = ParameterIn.QUERY,
            description = "true deja fuera los archivos de cada una",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"}))
    public Pagina todas(@Context UriInfo uri) {
        ReleaseQuery query = ReleaseQuery.page(uri.getQueryParameters());
        List<Descripcion> found = versiones.page(query);
        List<Descripcion> page = found.subList(0, Math.min(found.size(), query.limite()));
        boolean more = found.size() > page.size();
        return new Pagina(page, more ? String.valueOf(page.get(page.size() - 1).numero()) : null);
    }

    @GET
    @Path("activa")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR, Rol.OPERADOR})
    @APIResponse(responseCode = "200", description = "La versión.")
    @APIResponse(responseCode = "404", description = "Ninguna versión está en vigor.")
    @Operation(operationId = "leerVersionActiva", summary = "La versión que está en vigor")
    public RestResponse<Descripcion> activa() {
        return answer(200, versiones.describe(versiones.inForce()));
    }

    @GET
    @Path("{n}")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.OPERADOR})
    @APIResponse(responseCode = "200", description = "La versión.")
    @Operation(
            operationId = "leerVersion",
            summary = "Una versión y sus archivos",
            description = "Su ETag es la huella que se aprueba con If-Match.")
    public RestResponse<Descripcion> una(@PathParam("n") String n) {
        return answer(200, versiones.describe(ReleaseQuery.number(n)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @APIResponseSchema(value = Descripcion.class, responseCode = "201", responseDescription = "El borrador.")
    @APIResponse(responseCode = "404", description = "No existe la versión que se da como base.")
    @Operation(
            operationId = "crearVersion",
            summary = "Crea un borrador con los archivos de otra versión",
            description = "Pide {nota, base?}.")
    public RestResponse<Descripcion> crear(@Context UriInfo uri, @RequestBodySchema(Nueva.class) String cuerpo) {
        QueryParameters.none(uri);
        Nueva nueva = NUEVA.read(cuerpo, clock);
        Integer base = nueva.base() == null ? null : ReleaseQuery.number(String.valueOf(nueva.base()));
        return answer(201, borradores.create(name(), nueva.nota(), base));
    }

    @POST
    @Path("{n}/revision")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @APIResponse(responseCode = "200", description = "La versión, en revisión.")
    @APIResponse(
            responseCode = "409",
            description = "No es un borrador, o está atrasada; errores son entonces los archivos que cambiaron.",
            content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "422",
            description = "La versión no se puede publicar; errores son los impedimentos.",
            content = @Content(schema = @Schema(implementation = Impedimento.class)))
    @Operation(
            operationId = "entregarVersion",
            summary = "Entrega un borrador para que otra persona lo apruebe",
            description = "422 con los impedimentos si no se puede publicar.")
    public RestResponse<Descripcion> revision(@PathParam("n") String n, @Context UriInfo uri) {
        return answer(200, publicacion.review(ReleaseQuery.number(n, uri), name()));
    }

    @POST
    @Path("{n}/retiro")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @APIResponse(responseCode = "200", description = "La versión, otra vez borrador.")
    @APIResponse(responseCode = "409", description = "No está en revisión.")
    @Operation(
            operationId = "retirarEntrega",
            summary = "Retira una versión que se entregó y nadie aprobó todavía",
            description = "Vuelve a ser borrador. Una ya aprobada la devuelve quien aprueba, con rechazo.")
    public RestResponse<Descripcion> retiro(@PathParam("n") String n, @Context UriInfo uri) {
        return answer(200, publicacion.withdraw(ReleaseQuery.number(n, uri)));
    }

    @DELETE
    @Path("{n}")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @APIResponse(responseCode = "204", description = "El borrador, descartado.")
    @APIResponse(responseCode = "409", description = "No es un borrador.")
    @Operation(
            operationId = "descartarVersion",
            summary = "Descarta un borrador que ya nadie quiere",
            description = "Queda en DESCARTADA, con su número y sus archivos, de los que se puede hacer otro borrador."
                    + " El rol qa descarta solo lo que creó.")
    public void descartar(@PathParam("n") String n, @Context UriInfo uri) {
        borradores.discard(ReleaseQuery.number(n, uri), name(), caller.hasRole(Rol.ANALISTA));
    }

    @POST
    @Path("{n}/actualizacion")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @APIResponse(responseCode = "200", description = "La versión y qué archivos tomó.")
    @APIResponse(responseCode = "409", description = "No es un borrador.")
    @Operation(
            operationId = "actualizarVersion",
            summary = "Pone un borrador al día con lo que se publicó desde que se hizo",
            description = "Toma los archivos que el borrador no cambió; nombra los que cambiaron los dos.")
    public Actualizacion.Hecha actualizacion(@PathParam("n") String n, @Context UriInfo uri) {
        return actualizacion.update(ReleaseQuery.number(n, uri), name());
    }

    @POST
    @Path("{n}/aprobacion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rol.APROBADOR)
    @APIResponse(responseCode = "200", description = "La versión, publicada.")
    @APIResponse(
            responseCode = "409",
            description = "No está en revisión, o está atrasada; errores son entonces los archivos que cambiaron.",
            content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "422",
            description = "La versión no se puede publicar; errores son los impedimentos.",
            content = @Content(schema = @Schema(implementation = Impedimento.class)))
    @Operation(
            operationId = "aprobarVersion",
            summary = "Aprueba y publica una versión en revisión",
            description = "If-Match lleva la huella que se aprueba. Cuerpo opcional: {vigenteDesde?}.")
    public RestResponse<Descripcion> aprobacion(
            @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri,
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Aprobacion.class)))
                    String cuerpo) {
        int numero = ReleaseQuery.number(n, uri);
        OffsetDateTime desde = Vigencia.read(cuerpo.isBlank() ? "{}" : cuerpo, clock);
        versiones.describe(numero);
        if (ifMatch == null) {
            throw ReleaseProblems.approvalWithoutHash();
        }
        return answer(200, publicacion.approve(numero, IfMatch.only(ifMatch), desde, name()));
    }

    @POST
    @Path("{n}/rechazo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rol.APROBADOR)
    @APIResponse(responseCode = "200", description = "La versión, otra vez borrador.")
    @APIResponse(
            responseCode = "409",
            description = "No está en revisión, ni publicada a la espera de entrar en vigor.")
    @Operation(
            operationId = "rechazarVersion",
            summary = "Devuelve a borrador una versión en revisión, o publicada que todavía no está en vigor",
            description = "Pide {motivo}.")
    public RestResponse<Descripcion> rechazo(
            @PathParam("n") String n, @Context UriInfo uri, @RequestBodySchema(Rechazo.class) String cuerpo) {
        int numero = ReleaseQuery.number(n, uri);
        Rechazo rechazo = RECHAZO.read(cuerpo.isBlank() ? "{}" : cuerpo, clock);
        return answer(200, publicacion.reject(numero, rechazo.motivo(), name()));
    }

    @POST
    @Path("{n}/reposicion")
    @RolesAllowed(Rol.APROBADOR)
    @APIResponseSchema(
            value = Descripcion.class,
            responseCode = "201",
            responseDescription = "La versión nueva, publicada.")
    @APIResponse(responseCode = "409", description = "La versión nunca estuvo en vigor.")
    @APIResponse(
            responseCode = "422",
            description = "La versión no se puede publicar; errores son los impedimentos.",
            content = @Content(schema = @Schema(implementation = Impedimento.class)))
    @Operation(
            operationId = "reponerVersion",
            summary = "Publica otra vez, con un número nuevo, una versión que estuvo en vigor")
    public RestResponse<Descripcion> reposicion(@PathParam("n") String n, @Context UriInfo uri) {
        return answer(201, publicacion.restore(ReleaseQuery.number(n, uri), name()));
    }

    private String name() {
        return caller.getPrincipal().getName();
    }

    private static RestResponse<Descripcion> answer(int status, Descripcion version) {
        RestResponse.ResponseBuilder<Descripcion> answer = IfMatch.tagged(status, version, version.huella());
        return (status == 201 ? answer.location(URI.create("/api/v1/versiones/" + version.numero())) : answer).build();
    }
}
