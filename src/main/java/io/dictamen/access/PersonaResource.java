package io.dictamen.access;

import io.dictamen.access.Personas.Vista;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Patron;
import io.dictamen.http.IfMatch;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/personas}: who may log in, and what they may do. */
@Path("/api/v1/personas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Rol.ADMIN)
@Tag(name = "Personas y claves")
public class PersonaResource {
    private static final Contract<Nueva> NUEVA = Contract.de(Nueva.class, List.of());
    private static final Contract<Cambio> CAMBIO = Contract.de(Cambio.class, List.of());

    @Inject
    Cuentas cuentas;

    @Inject
    Enlaces enlaces;

    @Inject
    Clock clock;

    /** Somebody to be. */
    @Schema(name = "PersonaNueva")
    public record Nueva(
            @Campo("el nombre de usuario") @Patron(value = Nombres.FORMA, llamado = Nombres.LLAMADO)
            String nombre,

            @Campo("lo que puede hacer") List<String> roles) {}

    /** What may be changed of somebody. */
    @Schema(name = "CambioDePersona")
    public record Cambio(
            @Campo("lo que puede hacer") List<String> roles,
            @Campo("si puede entrar") boolean activa) {}

    @Schema(name = "Personas")
    public record Todas(List<Persona> personas) {}

    public record Persona(String nombre, List<String> roles, boolean activa, boolean debeCambiarClave) {}

    /** A password to be changed at its first use, shown this once. */
    @Schema(name = "PersonaConClave")
    public record ConClave(
            String nombre, List<String> roles, boolean activa, boolean debeCambiarClave, String claveInicial) {}

    /** A link, shown this once; {@code pagina} is its address below that of the service. */
    @Schema(name = "EnlaceDeClave")
    public record ConEnlace(String nombre, String token, String pagina, OffsetDateTime expira) {}

    @GET
    @Operation(operationId = "listarPersonas", summary = "Las personas")
    public Todas todas() {
        return new Todas(cuentas.todas().stream().map(PersonaResource::persona).toList());
    }

    @POST
    @APIResponseSchema(
            value = ConClave.class,
            responseCode = "201",
            responseDescription = "La persona y su clave inicial.")
    @APIResponse(responseCode = "409", description = "El nombre es o fue de otra.")
    @Operation(
            operationId = "crearPersona",
            summary = "Crea una persona",
            description = "Responde la clave inicial, esta única vez; la persona debe cambiarla al entrar.")
    public RestResponse<ConClave> crear(@RequestBodySchema(Nueva.class) String cuerpo) {
        Nueva nueva = NUEVA.read(cuerpo, clock);
        return withPassword(201, cuentas.crear(nueva.nombre(), nueva.roles()));
    }

    @GET
    @Path("{nombre}")
    @APIResponse(responseCode = "200", description = "La persona.")
    @Operation(operationId = "leerPersona", summary = "Una persona", description = "El ETag sirve para If-Match.")
    public RestResponse<Persona> una(@PathParam("nombre") String nombre) {
        return shown(cuentas.una(nombre).orElseThrow(() -> AccessProblems.unknownPerson(nombre)));
    }

    @PUT
    @Path("{nombre}")
    @APIResponse(responseCode = "200", description = "La persona, como quedó.")
    @APIResponse(responseCode = "409", description = "Es la última persona activa con el rol admin.")
    @Operation(
            operationId = "cambiarPersona",
            summary = "Cambia los roles de una persona, o si puede entrar",
            description = "Pide su ETag en If-Match. Termina para siempre las sesiones de quien cambia de roles o ya no"
                    + " puede entrar.")
    public RestResponse<Persona> cambiar(
            @PathParam("nombre") String nombre,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBodySchema(Cambio.class) String cuerpo) {
        Cambio cambio = CAMBIO.read(cuerpo, clock);
        return shown(cuentas.cambiar(nombre, cambio.roles(), cambio.activa(), ifMatch));
    }

    @DELETE
    @Path("{nombre}")
    @APIResponse(responseCode = "204", description = "Ya no está.")
    @APIResponse(responseCode = "409", description = "Es la última persona activa con el rol admin.")
    @Operation(
            operationId = "borrarPersona",
            summary = "Borra una persona",
            description = "Pide su ETag en If-Match. Su nombre no se vuelve a dar.")
    public void borrar(
            @PathParam("nombre") String nombre, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        cuentas.borrar(nombre, ifMatch);
    }

    @POST
    @Path("{nombre}/clave")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "200", description = "La persona y su clave inicial.")
    @Operation(
            operationId = "reponerClaveDePersona",
            summary = "Da a una persona una clave inicial nueva",
            description = "La responde esta única vez, y termina todas las sesiones de la persona.")
    public RestResponse<ConClave> reponer(@PathParam("nombre") String nombre) {
        return withPassword(200, cuentas.reponer(nombre));
    }

    @POST
    @Path("{nombre}/enlace")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ConEnlace.class,
            responseCode = "201",
            responseDescription = "El enlace, esta única vez.")
    @APIResponse(responseCode = "409", description = "La persona no puede entrar.")
    @Operation(
            operationId = "darEnlaceDeClave",
            summary = "Da a quien olvidó su clave un enlace para elegir otra",
            description = "Sirve una vez y por un día; el último que se da es el que vale. Ni su clave ni sus sesiones"
                    + " cambian mientras no lo use.")
    public ConEnlace enlazar(@PathParam("nombre") String nombre) {
        Enlaces.Enlace enlace = enlaces.dar(nombre);
        return new ConEnlace(enlace.nombre(), enlace.token(), enlace.pagina(), enlace.expira());
    }

    private static RestResponse<ConClave> withPassword(int status, Cuentas.ConClave made) {
        Vista vista = made.persona();
        ConClave persona = new ConClave(
                vista.nombre(), vista.roles(), vista.activa(), vista.debeCambiarClave(), made.claveInicial());
        return IfMatch.tagged(status, persona, vista.revision()).build();
    }

    private static RestResponse<Persona> shown(Vista vista) {
        return IfMatch.tagged(200, persona(vista), vista.revision()).build();
    }

    private static Persona persona(Vista vista) {
        return new Persona(vista.nombre(), vista.roles(), vista.activa(), vista.debeCambiarClave());
    }
}
