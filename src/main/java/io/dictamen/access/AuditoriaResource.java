package io.dictamen.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/auditoria}: who changed what. */
@Path("/api/v1/auditoria")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ADMIN, Rol.AUDITOR})
@Tag(name = "Auditoría")
public class AuditoriaResource {
    @Inject
    Rastro rastro;

    /** One change. {@code desde} is the address it came from; empty where the service did it by itself. */
    public record Anotacion(
            long id,
            OffsetDateTime fecha,
            String quien,
            String que,
            String objeto,

            @JsonRawValue
            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "Lo que cambió; cada acción lleva lo suyo")
            String detalle,

            String desde) {}

    /** A page; {@code siguiente} is null on the last. */
    @Schema(name = "PaginaDeAuditoria")
    public record Pagina(
            List<Anotacion> anotaciones,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String siguiente) {}

    @GET
    @Operation(
            operationId = "listarAuditoria",
            summary = "Quién cambió qué, cuándo y desde dónde, lo más reciente primero",
            description = "siguiente es el cursor de la página que sigue, o null.")
    @Parameter(name = "quien", in = ParameterIn.QUERY, description = "Persona o clave")
    @Parameter(name = "que", in = ParameterIn.QUERY, description = "La acción, como CREAR_CLAVE")
    @Parameter(name = "objeto", in = ParameterIn.QUERY, description = "Lo que se cambió")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Desde esta fecha y hora")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Antes de esta fecha y hora")
    @Parameter(name = "limite", in = ParameterIn.QUERY, description = "Cuántas como máximo, de 1 a 500")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    public Pagina pagina(@Context UriInfo uri) {
        return rastro.leer(uri.getQueryParameters());
    }
}
