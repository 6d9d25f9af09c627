package io.dictamen.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.access.Rol;
import io.dictamen.http.Ids;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.LotesRecordados;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/lotes}: what became of a batch. */
@Path("/api/v1/lotes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Lotes")
public class SummaryResource {
    private static final List<String> NAMES = List.of("decision", "limite", "cursor");

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
                    "El id es el del encabezado X-Lote-Id de su respuesta; un front-end ve solo los suyos. Se recuerdan los últimos mil lotes.")
    public Lote lote(@PathParam("id") String id) {
        return uuid(id).flatMap(known -> batches.find(known, Batches.readableBy(caller)))
                .orElseThrow(BatchProblems::unknown);
    }

    @GET
    @Operation(
            operationId = "listarLotes",
            summary = "Los últimos lotes, el más reciente primero",
            description =
                    "Los de quien llama, o los de todos para quien lee los dictámenes de todos. Sin la base de datos están"
                            + " solo los de la réplica que responde, y completo es falso.")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Nombre de la decisión")
    @Parameter(name = "limite", in = ParameterIn.QUERY, description = "Cuántos como máximo, de 1 a 500")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    public Lotes lotes(@Context UriInfo uri) {
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), NAMES);
        int most = given.limit();
        Batches.Listing found = batches.list(new LotesRecordados.Filter(
                Batches.readableBy(caller),
                given.text("decision"),
                given.value("cursor", Ids::uuid, "no es un cursor de una respuesta anterior"),
                most + 1));
        List<Lote> page = found.lotes().stream().limit(most).toList();
        boolean more = found.lotes().size() > page.size();
        return new Lotes(
                page, found.complete(), more ? page.get(page.size() - 1).id() : null);
    }

    /**
     * Some batches.
     *
     * @param completo whether those of the other replicas are among them
     * @param siguiente the cursor of the next page; null where this is the last
     */
    public record Lotes(
            List<Lote> lotes,
            boolean completo,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            UUID siguiente) {}

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(Ids.uuid(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
