package io.dictamen.access;

import io.dictamen.access.Sesiones.Sesion;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/v1/sesion}: a person logs in, says who they are, changes their password, leaves. */
@Path("/api/v1/sesion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sesión")
public class SesionResource {
    private static final Contract<Credencial> CREDENCIAL = Contract.de(Credencial.class, List.of());
    private static final Contract<Cambio> CAMBIO = Contract.de(Cambio.class, List.of());

    @Inject
    Login login;

    @Inject
    PasswordThreads threads;

    @Inject
    Sesiones sesiones;

    @Inject
    Auditoria auditoria;

    @Inject
    ClientAddress address;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** Who logs in. */
    public record Credencial(
            @Campo("el nombre de usuario") String usuario,
            @Campo("su clave") String clave) {}

    /** A change of one's own password. */
    @Schema(name = "CambioDeClave")
    public record Cambio(
            @Campo("la clave de ahora") String actual,
            @Campo("la clave nueva") String nueva) {}

    /** Who calls. */
    public record Quien(String nombre, List<String> roles, boolean debeCambiarClave) {}

    @POST
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = Sesion.class,
            responseCode = "201",
            responseDescription = "La sesión; el token se muestra esta única vez.")
    @Operation(
            operationId = "iniciarSesion",
            summary = "Inicia sesión",
            description = "El token va después en el encabezado Authorization, tras «Bearer». Muchos intentos con clave"
                    + " equivocada son un 429.")
    public Uni<Sesion> iniciar(@Context RoutingContext http, @RequestBodySchema(Credencial.class) String cuerpo) {
        Credencial credencial = CREDENCIAL.read(cuerpo, clock);
        Origen from = address.origin(http.request());
        return threads.run(() -> login.enter(credencial.usuario(), credencial.clave(), from));
    }

    @GET
    @Authenticated
    @Operation(operationId = "leerSesion", summary = "Quién llama, y con qué roles")
    public Quien quien() {
        return new Quien(
                caller.getPrincipal().getName(),
                caller.getRoles().stream().sorted().toList(),
                caller.getAttribute(CallerMechanism.MUST_CHANGE) != null);
    }

    @DELETE
    @Authenticated
    @Blocking
    @Operation(operationId = "terminarSesion", summary = "Termina la sesión")
    public void terminar() {
        String sesion = session();
        sesiones.leave(sesion);
    }

    @PUT
    @Path("clave")
    @Authenticated
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "La clave ya es la nueva.")
    @Operation(
            operationId = "cambiarClavePropia",
            summary = "Cambia la clave propia",
            description = "De 12 caracteres o más. Termina las demás sesiones de la persona.")
    public Uni<Void> cambiar(@Context RoutingContext http, @RequestBodySchema(Cambio.class) String cuerpo) {
        String sesion = session();
        String usuario = caller.getPrincipal().getName();
        Cambio cambio = CAMBIO.read(cuerpo, clock);
        String from = address.of(http.request());
        return threads.run(() -> {
                    login.change(usuario, sesion, cambio.actual(), cambio.nueva(), from);
                    return true;
                })
                .replaceWithVoid();
    }

    private String session() {
        String sesion = caller.getAttribute(CallerMechanism.SESSION);
        if (sesion == null) {
            throw AccessProblems.onlyPeople();
        }
        return sesion;
    }
}
