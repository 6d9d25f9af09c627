package io.dictamen.console.tablas;

import io.dictamen.access.Rol;
import io.dictamen.console.Eleccion;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Tabla;
import io.dictamen.release.Tablas;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page in which a table of a draft is edited. */
@Path("/consola/versiones/{n}/editar")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(Rol.ANALISTA)
@Blocking
public class EditarResource {
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    @Inject
    PaginasDeTablas paginas;

    @Inject
    Tablas tablas;

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Editar(int version, String libro, String hoja, String nueva, String celda, String fila)
            implements TemplateInstance {}

    /** Of a workbook as a whole: which of its tables. */
    @GET
    @Path("{libro}")
    public Response libro(@PathParam("n") String n) {
        return Response.seeOther(URI.create(
                        "/consola/tablas?version=" + paginas.version(n).numero()))
                .build();
    }

    /** @param celda where to begin, such as {@code E16}; {@code fila} where only the row is known */
    @GET
    @Path("{libro}/{hoja}")
    public TemplateInstance editar(
            @PathParam("n") String n,
            @PathParam("libro") String libro,
            @PathParam("hoja") String hoja,
            @QueryParam("nueva") @Nullable String nueva,
            @QueryParam("celda") @Nullable String celda,
            @QueryParam("fila") @Nullable String fila) {
        Descripcion cual = paginas.version(n);
        Tabla.Listada tabla = tablas.listada(cual.numero(), libro, hoja);
        String place = celda != null && CELL.matcher(celda).matches() ? celda : "";
        String row = PaginasDeTablas.row(fila == null ? place.replaceAll("^[A-Z]+", "") : fila);
        return Eleccion.isDraft(cual)
                ? new Editar(cual.numero(), libro, tabla.hoja(), nueva == null ? "" : nueva, place, row)
                : paginas.una(libro, hoja, n, row);
    }
}
