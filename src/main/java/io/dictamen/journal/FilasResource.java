package io.dictamen.journal;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/dictamenes/filas}: what decides in practice, and what never does. */
@Path("/api/v1/dictamenes/filas")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.QA, Rol.APROBADOR})
@Tag(name = "Dictámenes")
public class FilasResource {
    @Inject
    Filas filas;

    @GET
    @Operation(
            operationId = "contarFilas",
            summary = "Cuántas veces decidió cada fila de las tablas de una decisión",
            description =
                    "De cada versión por separado, porque sus filas pueden ser otras. Se cuentan los 100 000 dictámenes más"
                            + " recientes de lo pedido; si hay más, completo es falso y desde dice hasta dónde se contó.")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Nombre de la decisión", required = true)
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Versiones que decidieron, separadas por comas; sin él, todas")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididos en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididos antes de esta fecha y hora")
    public FilasDecididas filas(@Context UriInfo uri) {
        return filas.count(FilasFilter.of(QueryParameters.of(uri.getQueryParameters(), FilasFilter.NAMES)));
    }
}
