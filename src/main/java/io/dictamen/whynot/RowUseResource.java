package io.dictamen.whynot;

import io.dictamen.access.Rol;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.wording.Wording;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/versiones/{n}/tablas/{libro}/{hoja}/uso}: what decided in a period, and what nearly did. */
@Path("/api/v1/versiones/{n}/tablas/{libro}/{hoja}/uso")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class RowUseResource {
    private static final List<String> NAMES = List.of("desde", "hasta", "solicitudes", "limite");
    private static final String ALL = "todas";

    @Inject
    RowUse use;

    @GET
    @Blocking
    @Operation(
            operationId = "contarUso",
            summary = "Cuántas veces decidió cada fila de una tabla, y cuántas le faltó una sola celda",
            description =
                    "Sobre las solicitudes registradas, miradas otra vez una por una. casi cuenta por celda las veces que"
                            + " ella sola impidió que la fila se cumpliera; sinCumplir son las filas que ninguna solicitud"
                            + " cumplió. Si son más que el límite, completo es falso. No registra nada.")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididas en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididas antes de esta fecha y hora")
    @Parameter(
            name = "solicitudes",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"propias", ALL}),
            description =
                    "propias, las que decidió esta versión, o todas, también las que decidieron otras; sin él, propias")
    @Parameter(
            name = "limite",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Cuántas solicitudes se miran como máximo")
    public UsoDeFilas uso(
            @PathParam("n") String n,
            @Parameter(description = "El nombre del libro, como anulacion.drl.xlsx") @PathParam("libro") String libro,
            @Parameter(description = "El nombre de la hoja, como Registro") @PathParam("hoja") String hoja,
            @Context UriInfo uri,
            @Context RoutingContext http)
            throws InterruptedException {
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), NAMES);
        Optional<OffsetDateTime> desde = given.moment("desde");
        Optional<OffsetDateTime> hasta = given.moment("hasta");
        if (desde.isPresent() && hasta.isPresent() && desde.get().isAfter(hasta.get())) {
            throw Problems.badParameter("desde", "es posterior a " + Wording.quoted("hasta") + ".");
        }
        boolean todas = given.word("solicitudes", List.of("propias", ALL)).equals(Optional.of(ALL));
        RowUse.Period period = new RowUse.Period(desde, hasta, todas, limit(given));
        return use.of(ReleaseQuery.number(n), libro, hoja, period, Waiting.until(http));
    }

    private long limit(QueryParameters given) {
        String wanted = "no es un número entero de 1 a " + use.most();
        long limit = given.value("limite", QueryParameters::number, wanted)
                .map(Integer::longValue)
                .orElse(use.most());
        if (limit < 1 || limit > use.most()) {
            throw Problems.badParameter("limite", wanted + ".");
        }
        return limit;
    }
}
