package io.dictamen.journal;

import io.dictamen.access.Rol;
import io.dictamen.http.Ids;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.journal.Dictamenes.Fila;
import io.dictamen.replica.DatabaseFailure;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The recorded verdicts. */
@Path("/api/v1/dictamenes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.AUDITOR, Rol.ANALISTA, Rol.QA, Rol.APROBADOR})
@Tag(name = "Dictámenes")
public class DictamenResource {

    private final Dictamenes dictamenes;
    private final Journal journal;
    private final SecurityIdentity caller;

    DictamenResource(Dictamenes dictamenes, Journal journal, SecurityIdentity caller) {
        this.dictamenes = dictamenes;
        this.journal = journal;
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
        return read(() -> dictamenes.respuesta(uuid, onlyOf())).orElseThrow(DictamenResource::none);
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
        return read(() -> dictamenes.solicitud(uuid, onlyOf())).orElseThrow(DictamenResource::none);
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "Una página de dictámenes.",
            content = @Content(schema = @Schema(ref = "PaginaDeDictamenes")))
    @Operation(
            operationId = "listarDictamenes",
            summary = "Los dictámenes registrados, el más reciente primero",
            description = "Responde {dictamenes, siguiente}: siguiente es el cursor de la página que sigue, o null.")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Nombre de la decisión")
    @Parameter(name = "version", in = ParameterIn.QUERY, description = "Versión de las tablas que decidió")
    @Parameter(name = "asunto", in = ParameterIn.QUERY, description = "Número o código de lo que se decidió")
    @Parameter(name = "desenlace", in = ParameterIn.QUERY, description = "El resultado en una palabra")
    @Parameter(name = "clausula", in = ParameterIn.QUERY, description = "Cláusula de alguno de sus motivos")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididos en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididos antes de esta fecha y hora")
    @Parameter(name = "limite", in = ParameterIn.QUERY, description = "Cuántos como máximo, de 1 a 500")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    public String dictamenes(@Context UriInfo uri) {
        DictamenFilter filter = DictamenFilter.of(onlyOf(), uri.getQueryParameters());
        List<Fila> found = read(() -> dictamenes.find(filter));
        List<Fila> page = found.subList(0, Math.min(found.size(), filter.limite()));
        String next = found.size() > page.size()
                ? '"' + page.get(page.size() - 1).id().toString() + '"'
                : "null";
        // The answers are kept as sent, and are put together as text so that they stay so.
        return page.stream()
                .map(Fila::respuesta)
                .collect(Collectors.joining(",", "{\"dictamenes\":[", "],\"siguiente\":" + next + "}"));
    }

    /** A front-end sees what it asked for itself. */
    private Optional<String> onlyOf() {
        return Rol.readsAll(caller)
                ? Optional.empty()
                : Optional.of(caller.getPrincipal().getName());
    }

    private <T> T read(Supplier<T> reading) {
        if (journal.state() != JournalState.ACTIVO) {
            throw JournalUnavailable.notRead();
        }
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw DatabaseFailure.isOfTheMoment(e) ? JournalUnavailable.notRead() : e;
        }
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
