package io.dictamen.access;

import io.dictamen.http.Ids;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/sesiones}: where a person has logged in. */
@Path("/api/v1/sesiones")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sesión")
public class SesionesResource {
    @Inject
    Sesiones sesiones;

    @Inject
    SecurityIdentity caller;

    @Schema(name = "SesionesPropias")
    record Todas(List<Sesiones.Vista> sesiones) {}

    @GET
    @Operation(
            operationId = "listarSesiones",
            summary = "Las sesiones propias, la más reciente primero",
            description = "Desde cuándo, de dónde y con qué navegador; ultimoUso puede tardar cinco minutos.")
    public Todas todas() {
        return new Todas(sesiones.of(own()));
    }

    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "Ya no vale.")
    @Operation(operationId = "terminarUnaSesion", summary = "Termina una de las sesiones propias")
    public void terminar(
            @Parameter(description = "El id de la sesión", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        String mine = own();
        UUID which = uuid(id).orElseThrow(AccessProblems::unknownSession);
        if (!sesiones.end(which, mine)) {
            throw AccessProblems.unknownSession();
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(Ids.uuid(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The digest of the session that asks: whoever has none, has no others. */
    private String own() {
        String sesion = caller.getAttribute(CallerMechanism.SESSION);
        if (sesion == null) {
            throw AccessProblems.onlyPeople();
        }
        return sesion;
    }
}
