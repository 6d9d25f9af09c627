package io.dictamen.access;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/sesion/enlace}: whoever forgot their password chooses another by the link that they were given. */
@Path("/api/v1/sesion/enlace")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sesión")
public class EnlaceResource {
    private static final Contract<Uso> USO = Contract.de(Uso.class, List.of());

    @Inject
    Enlaces enlaces;

    @Inject
    PasswordThreads threads;

    @Inject
    ClientAddress address;

    @Inject
    Clock clock;

    /** What the link is used for. */
    @Schema(name = "UsoDeEnlace")
    public record Uso(
            @Campo("lo que el enlace lleva tras t=") String token,
            @Campo("la clave nueva") String nueva) {}

    @POST
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "La clave ya es la nueva; se inicia sesión con ella.")
    @Operation(
            operationId = "cambiarClaveConEnlace",
            summary = "Elige otra clave con el enlace que se recibió",
            description =
                    "El enlace sirve una vez, y termina todas las sesiones de la persona. La clave es de 12 caracteres"
                            + " o más. Un enlace que no vale es un 401; muchos intentos, un 429.")
    public Uni<Void> usar(@Context RoutingContext http, @RequestBodySchema(Uso.class) String cuerpo) {
        Uso uso = USO.read(cuerpo, clock);
        String from = address.of(http.request());
        return threads.run(() -> {
                    enlaces.usar(uso.token(), uso.nueva(), from);
                    return true;
                })
                .replaceWithVoid();
    }
}
