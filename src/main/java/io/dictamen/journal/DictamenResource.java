package io.dictamen.journal;

import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.http.Ids;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A recorded verdict. */
@Path("/api/v1/dictamenes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.AUDITOR, Rol.ANALISTA, Rol.QA, Rol.APROBADOR, Rol.LECTOR})
@Tag(name = "Dictámenes")
public class DictamenResource {

    private final Dictamenes dictamenes;
    private final Lecturas lecturas;
    private final SecurityIdentity caller;

    DictamenResource(Dictamenes dictamenes, Lecturas lecturas, SecurityIdentity caller) {
        this.dictamenes = dictamenes;
        this.lecturas = lecturas;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @APIResponse(
            responseCode = "200",
            description = "El dictamen.",
            content = @Content(schema = @Schema(ref = "Dictamen")))
    @Operation(operationId = "leerDictamen", summary = "Un dictamen, exactamente como se respondió")
    public String dictamen(@PathParam("id") String id) {
        UUID uuid = uuid(id);
        return dictamenes.respuesta(uuid, lecturas.de(caller)).orElseThrow(DictamenResource::none);
    }

    @GET
    @Path("{id}/solicitud")
    @APIResponse(
            responseCode = "200",
            description = "La solicitud.",
            content = @Content(schema = @Schema(ref = "Solicitud")))
    @Operation(operationId = "leerSolicitud", summary = "La solicitud que el dictamen respondió")
    public String solicitud(@PathParam("id") String id) {
        UUID uuid = uuid(id);
        return dictamenes.solicitud(uuid, lecturas.de(caller)).orElseThrow(DictamenResource::none);
    }

    private static UUID uuid(String id) {
        try {
            return Ids.uuid(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.ID_INCORRECTO, "El id de un dictamen es un UUID, como el que da cada respuesta.");
        }
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.DICTAMEN_INEXISTENTE, "No hay ningún dictamen con ese id.");
    }
}
