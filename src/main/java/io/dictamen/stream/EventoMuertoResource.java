package io.dictamen.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.access.Rol;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.http.IfMatch;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.stream.EventosMuertos.Atencion;
import io.dictamen.stream.EventosMuertos.Cabecera;
import io.dictamen.stream.EventosMuertos.Entero;
import io.dictamen.stream.EventosMuertos.PorCausa;
import io.dictamen.stream.EventosMuertos.Vista;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/eventos}: the events that could not be read. */
@Path("/api/v1/eventos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Rol.OPERADOR)
@Tag(name = "Eventos")
public class EventoMuertoResource {
    private static final Contract<Correccion> CORRECCION = Contract.de(Correccion.class, List.of());
    private static final int MOST_AT_ONCE = 500;

    @Inject
    EventosMuertos muertos;

    @Inject
    Clock clock;

    /** What an event shall say instead. */
    @Schema(name = "CorreccionDeEvento")
    public record Correccion(
            @Campo("todas las cabeceras que llevará") List<Cabecera> cabeceras,
            @Campo("el cuerpo que llevará") String cuerpo) {}

    /** A page; {@code siguiente} is null on the last. */
    @Schema(name = "EventosMuertos")
    public record Pagina(
            List<PorCausa> porCausa,
            List<Vista> eventos,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String siguiente) {}

    /** How many were sent again; more may wait where it is as many as go at once. */
    @Schema(name = "EventosReenviados")
    public record Reenviados(int reenviados) {}

    @GET
    @Path("muertos")
    @Operation(
            operationId = "listarEventosMuertos",
            summary = "Los eventos que no se pudieron leer, lo más reciente primero",
            description = "porCausa cuenta los pendientes. siguiente es el cursor de la página que sigue, o null.")
    @Parameter(name = "estado", in = ParameterIn.QUERY, description = "PENDIENTE si falta, REENVIADO o DESCARTADO")
    @Parameter(name = "causa", in = ParameterIn.QUERY, description = "Solo los de esta causa")
    @Parameter(name = "limite", in = ParameterIn.QUERY, description = "Cuántos como máximo, de 1 a 500")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "El siguiente de la página anterior")
    public Pagina pagina(@Context UriInfo uri) {
        QueryParameters query =
                QueryParameters.of(uri.getQueryParameters(), List.of("estado", "causa", "limite", "cursor"));
        Atencion estado = query.word("estado", words(Atencion.values()))
                .map(Atencion::valueOf)
                .orElse(Atencion.PENDIENTE);
        Optional<Causa> causa = query.word("causa", words(Causa.values())).map(Causa::valueOf);
        long before = query.value("cursor", EventoMuertoResource::number, "no es el de una página anterior")
                .orElse(Long.MAX_VALUE);
        int limite = query.limit();
        List<Vista> found = muertos.list(estado, causa, before, limite + 1);
        List<Vista> page = found.stream().limit(limite).toList();
        return new Pagina(
                muertos.porCausa(),
                page,
                found.size() > limite ? String.valueOf(page.get(limite - 1).id()) : null);
    }

    @GET
    @Path("muertos/{id}")
    @APIResponse(responseCode = "200", description = "El evento.")
    @Operation(
            operationId = "leerEventoMuerto",
            summary = "Un evento que no se pudo leer, con todo lo que trajo",
            description = "El ETag sirve para If-Match.")
    public RestResponse<Entero> uno(@PathParam("id") @Parameter(description = "El id del evento") String id) {
        return shown(muertos.one(known(id)));
    }

    @PUT
    @Path("muertos/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "El evento, como quedó.")
    @APIResponse(responseCode = "409", description = "Ya se reenvió o se descartó.")
    @Operation(
            operationId = "corregirEventoMuerto",
            summary = "Corrige lo que un evento trae, antes de reenviarlo",
            description = "Pide su ETag en If-Match.")
    public RestResponse<Entero> corregir(
            @PathParam("id") @Parameter(description = "El id del evento") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBodySchema(Correccion.class) String cuerpo) {
        Correccion correccion = CORRECCION.read(cuerpo, clock);
        return shown(muertos.correct(known(id), correccion.cabeceras(), correccion.cuerpo(), ifMatch));
    }

    @POST
    @Path("muertos/{id}/reenvio")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "200", description = "El evento, ya reenviado.")
    @APIResponse(responseCode = "409", description = "Se descartó.")
    @Operation(
            operationId = "reenviarEventoMuerto",
            summary = "Devuelve un evento a su tema",
            description = "Repetir la llamada no lo envía otra vez.")
    public RestResponse<Entero> reenviar(@PathParam("id") @Parameter(description = "El id del evento") String id) {
        return shown(muertos.resend(known(id)));
    }

    @POST
    @Path("muertos/{id}/descarte")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "200", description = "El evento, ya descartado.")
    @APIResponse(responseCode = "409", description = "Ya se reenvió.")
    @Operation(operationId = "descartarEventoMuerto", summary = "Da por perdido un evento; queda a la vista")
    public RestResponse<Entero> descartar(@PathParam("id") @Parameter(description = "El id del evento") String id) {
        return shown(muertos.discard(known(id)));
    }

    @POST
    @Path("reenvio")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "reenviarEventosMuertos",
            summary = "Devuelve a sus temas los eventos pendientes de una causa",
            description = "Hasta 500 por llamada; responde cuántos.")
    @Parameter(name = "causa", in = ParameterIn.QUERY, description = "La causa", required = true)
    public Reenviados reenviarCausa(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), List.of("causa"));
        Causa causa = query.word("causa", words(Causa.values()))
                .map(Causa::valueOf)
                .orElseThrow(() -> Problems.badParameter("causa", "falta."));
        return new Reenviados(muertos.resend(causa, MOST_AT_ONCE));
    }

    private static long known(String id) {
        try {
            return number(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("No hay ningún evento con ese id.");
        }
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException();
        }
        return Long.parseLong(text);
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static RestResponse<Entero> shown(Entero entero) {
        return IfMatch.tagged(200, entero, entero.revision()).build();
    }
}
