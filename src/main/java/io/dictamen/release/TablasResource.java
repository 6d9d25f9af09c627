package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.http.IfMatch;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tables of a release as data: what their workbooks show. */
@Path("/api/v1/versiones/{n}/tablas")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class TablasResource {
    @Inject
    Tablas tablas;

    @Schema(name = "TablasDeVersion")
    record Lista(int version, List<Tabla.Listada> tablas) {}

    @GET
    @Operation(
            operationId = "listarTablas",
            summary = "Las tablas, los catálogos y los vocabularios de una versión, libro por libro")
    public Lista lista(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n, uri);
        return new Lista(numero, tablas.lista(numero));
    }

    @GET
    @Path("{libro}/{hoja}")
    @APIResponse(responseCode = "200", description = "La tabla.", headers = @Header(name = "ETag", ref = "ETag"))
    @Operation(
            operationId = "leerTabla",
            summary = "Una tabla como su libro la muestra: sus columnas, sus filas y sus faltas",
            description = "También de un libro con faltas: lo que se puede leer. Su ETag es el del libro, y sirve para"
                    + " editarlo con If-Match.")
    public RestResponse<Tabla> tabla(
            @PathParam("n") String n,
            @Parameter(description = "El nombre del libro, como anulacion.drl.xlsx") @PathParam("libro") String libro,
            @Parameter(description = "El nombre de la hoja, como Registro") @PathParam("hoja") String hoja,
            @Context UriInfo uri) {
        Tabla tabla = tablas.tabla(ReleaseQuery.number(n, uri), libro, hoja);
        return IfMatch.tagged(200, tabla, tabla.huella()).build();
    }
}
