package io.dictamen.report;

import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.http.Format;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.DictamenFilter;
import io.dictamen.journal.Dictamenes;
import io.dictamen.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The recorded verdicts: a page of them, or those of one decision as a file. */
@Path("/api/v1/dictamenes")
@Produces("*/*")
@RolesAllowed({Rol.FRONT, Rol.AUDITOR, Rol.ANALISTA, Rol.QA, Rol.APROBADOR, Rol.LECTOR})
@Tag(name = "Dictámenes")
public class DictamenesResource {
    private final Dictamenes dictamenes;
    private final JournalFile file;
    private final ReportAnswer answer;
    private final Lecturas lecturas;
    private final SecurityIdentity caller;

    DictamenesResource(
            Dictamenes dictamenes, JournalFile file, ReportAnswer answer, Lecturas lecturas, SecurityIdentity caller) {
        this.dictamenes = dictamenes;
        this.file = file;
        this.answer = answer;
        this.lecturas = lecturas;
        this.caller = caller;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "Una página de dictámenes, o el archivo entero.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PaginaDeDictamenes")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "listarDictamenes",
            summary = "Los dictámenes registrados, el más reciente primero",
            description = "Responde {dictamenes, siguiente}: siguiente es el cursor de la página que sigue, o null. "
                    + "Como csv o xlsx lleva todos los de una decisión, con su solicitud y su resultado en columnas.")
    @Parameter(
            name = "decision",
            in = ParameterIn.QUERY,
            description = "Nombre de la decisión; hace falta para csv y xlsx")
    @Parameter(name = "version", in = ParameterIn.QUERY, description = "Versión de las tablas que decidió")
    @Parameter(name = "asunto", in = ParameterIn.QUERY, description = "Número o código de lo que se decidió")
    @Parameter(name = "desenlace", in = ParameterIn.QUERY, description = "El resultado en una palabra")
    @Parameter(name = "clausula", in = ParameterIn.QUERY, description = "Cláusula de alguno de sus motivos")
    @Parameter(name = "regla", in = ParameterIn.QUERY, description = "Regla de alguno de sus motivos, como Registro_17")
    @Parameter(name = "emisor", in = ParameterIn.QUERY, description = "Persona o clave que lo pidió")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididos en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididos antes de esta fecha y hora")
    @Parameter(
            name = "limite",
            in = ParameterIn.QUERY,
            description = "Cuántos como máximo, de 1 a 500; csv y xlsx llevan todos")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "xlsx"}),
            description = "Sin él decide el encabezado Accept")
    public Response dictamenes(@Context UriInfo uri, @Context HttpHeaders headers) {
        QueryParameters given = QueryParameters.of(
                uri.getQueryParameters(),
                Stream.concat(DictamenFilter.NAMES.stream(), Stream.of("formato"))
                        .toList());
        DictamenFilter filter = DictamenFilter.of(lecturas.de(caller), given);
        Format format = Format.asked(given, headers, JournalFile.FORMATS);
        return format == Format.JSON
                ? Response.ok(dictamenes.page(filter), format.contentType()).build()
                : answer.whole(file.of(decision(filter.decision()), filter), given, format);
    }

    private static Decision<?, ?> decision(Optional<String> asked) {
        String nombre = asked.orElseThrow(() -> Problems.badParameter(
                "decision",
                "hace falta: un archivo lleva en columnas la solicitud y el resultado de una sola decisión."));
        return Catalogue.known(nombre)
                .orElseThrow(() -> Problems.badParameter(
                        "decision",
                        "no es ninguna decisión; se recibió " + Wording.quoted(nombre) + "."
                                + Wording.didYouMean(nombre, Catalogue.names())));
    }
}
