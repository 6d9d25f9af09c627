package io.dictamen.access;

import io.dictamen.access.Personas.Vista;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Patron;
import io.dictamen.problem.IfMatch;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private static final String WHAT = "La persona";

    @Inject
    Personas personas;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** Somebody to be. */
    public record Nueva(
            @Campo("el nombre de usuario") @Patron(value = Nombres.FORMA, llamado = Nombres.LLAMADO)
            String nombre,

            @Campo("lo que puede hacer") List<String> roles) {}

    /** What may be changed of somebody. */
    public record Cambio(
            @Campo("lo que puede hacer") List<String> roles,
            @Campo("si puede entrar") boolean activa) {}

    /** Everybody. */
    public record Todas(List<Persona> personas) {}

    /** Somebody. */
    public record Persona(String nombre, List<String> roles, boolean activa, boolean debeCambiarClave) {}

    /** A password to be changed at its first use, shown this once. */
    public record ConClave(
            String nombre, List<String> roles, boolean activa, boolean debeCambiarClave, String claveInicial) {}

    @GET
    @Operation(summary = "Las personas")
    public Todas todas() {
        return new Todas(personas.todas().stream().map(PersonaResource::shown).toList());
    }

    @POST
    @Operation(
            summary = "Crea una persona",
            description = "Responde la clave inicial, esta única vez; la persona debe cambiarla al entrar.")
    public Response crear(String cuerpo) {
        Nueva nueva = read(NUEVA, cuerpo);
        List<String> roles = AskedRoles.check(nueva.roles());
        String clave = Secreto.claveInicial();
        return tagged(201, personas.crear(nueva.nombre(), roles, passwords.hash(clave)), clave);
    }

    @GET
    @Path("{nombre}")
    @Operation(summary = "Una persona", description = "El ETag sirve para If-Match.")
    public Response una(@PathParam("nombre") String nombre) {
        return tagged(200, personas.vista(nombre).orElseThrow(() -> AccessProblems.unknownPerson(nombre)), null);
    }

    @PUT
    @Path("{nombre}")
    @Operation(
            summary = "Cambia los roles de una persona, o si puede entrar",
            description = "Pide su ETag en If-Match. Vale al momento, también para las sesiones abiertas.")
    public Response cambiar(
            @PathParam("nombre") String nombre,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String cuerpo) {
        Cambio cambio = read(CAMBIO, cuerpo);
        List<String> roles = AskedRoles.check(cambio.roles());
        Vista changed =
                personas.cambiar(nombre, roles, cambio.activa(), now -> IfMatch.check(ifMatch, now.revision(), WHAT));
        return tagged(200, changed, null);
    }

    @DELETE
    @Path("{nombre}")
    @Operation(summary = "Borra una persona", description = "Pide su ETag en If-Match. Su nombre no se vuelve a dar.")
    public void borrar(
            @PathParam("nombre") String nombre, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        personas.borrar(nombre, now -> IfMatch.check(ifMatch, now.revision(), WHAT));
    }

    @POST
    @Path("{nombre}/clave")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Da a una persona una clave inicial nueva",
            description = "La responde esta única vez, y termina todas las sesiones de la persona.")
    public Response reponer(@PathParam("nombre") String nombre) {
        String clave = Secreto.claveInicial();
        return tagged(200, personas.reponer(nombre, passwords.hash(clave)), clave);
    }

    private <I extends Record> I read(Contract<I> contrato, String cuerpo) {
        return contrato.read(cuerpo, OffsetDateTime.now(clock), clock.getZone()).solicitud();
    }

    private static Response tagged(int status, Vista vista, @Nullable String clave) {
        Object entity = clave == null
                ? shown(vista)
                : new ConClave(vista.nombre(), vista.roles(), vista.activa(), vista.debeCambiarClave(), clave);
        return Response.status(status)
                .entity(entity)
                .tag(new EntityTag(String.valueOf(vista.revision())))
                .build();
    }

    private static Persona shown(Vista vista) {
        return new Persona(vista.nombre(), vista.roles(), vista.activa(), vista.debeCambiarClave());
    }
}
