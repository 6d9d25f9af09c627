package io.dictamen.batch;

import io.dictamen.access.Rol;
import io.dictamen.http.Ids;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/lotes}: what became of a batch. */
@Path("/api/v1/lotes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Lotes")
public class SummaryResource {
    @Inject
    Batches batches;

    @Inject
    SecurityIdentity caller;

    @GET
    @Path("{id}")
    @Operation(
            operationId = "leerLote",
            summary = "El resumen de un lote, en curso o terminado",
            description =
                    "El id es el del encabezado X-Lote-Id de su respuesta; un front-end ve solo los suyos. Se recuerdan los últimos mil lotes,"
                            + " mientras el servicio no se reinicia.")
    public Summary.Lote lote(@PathParam("id") String id) {
        return uuid(id).flatMap(batches::find)
                .filter(summary -> Rol.readsAll(caller)
                        || summary.emisor().equals(caller.getPrincipal().getName()))
                .orElseThrow(BatchProblems::unknown)
                .lote();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(Ids.uuid(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
