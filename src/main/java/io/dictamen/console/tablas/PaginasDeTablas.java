package io.dictamen.console.tablas;

import io.dictamen.access.Rol;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.Tabla;
import io.dictamen.release.Tablas;
import io.dictamen.release.Versiones;
import io.dictamen.wording.Wording;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a release, one of them as its workbook looks, and the page in which a draft's is edited. */
@Path("/consola")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class PaginasDeTablas {
    @Inject
    Versiones versiones;

    @Inject
    Tablas tablas;

    /** The tables of one workbook. */
    public record Libro(String nombre, List<Tabla.Listada> tablas) {}

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lista(Descripcion version, boolean vigente, List<Libro> libros) implements TemplateInstance {}

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Una(Descripcion version, boolean vigente, String libro, Tabla.Listada tabla, @Nullable Integer fila)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Editar(Descripcion version, String libro, Tabla.Listada tabla, String nueva, @Nullable Integer fila)
            implements TemplateInstance {}

    @GET
    @Path("tablas")
    public TemplateInstance lista(@QueryParam("version") @Nullable String version) {
        Descripcion cual = version(version);
        List<Tabla.Listada> todas = tablas.lista(cual.numero());
        List<Libro> libros = todas.stream()
                .map(Tabla.Listada::libro)
                .distinct()
                .map(libro -> new Libro(
                        libro,
                        todas.stream()
                                .filter(tabla -> tabla.libro().equals(libro))
                                .toList()))
                .toList();
        return new Lista(cual, isInForce(cual), libros);
    }

    @GET
    @Path("tablas/{libro}/{hoja}")
    public TemplateInstance una(
            @PathParam("libro") String libro,
            @PathParam("hoja") String hoja,
            @QueryParam("version") @Nullable String version,
            @QueryParam("fila") @Nullable String fila) {
        Descripcion cual = version(version);
        return new Una(cual, isInForce(cual), libro, table(cual.numero(), libro, hoja), row(fila));
    }

    @GET
    @Path("versiones/{n}/editar/{libro}/{hoja}")
    @RolesAllowed(Rol.ANALISTA)
    public TemplateInstance editar(
            @PathParam("n") String n,
            @PathParam("libro") String libro,
            @PathParam("hoja") String hoja,
            @QueryParam("nueva") @Nullable String nueva,
            @QueryParam("fila") @Nullable String fila) {
        Descripcion cual = version(n);
        if (cual.estado() != Estado.BORRADOR) {
            return una(libro, hoja, n, fila);
        }
        return new Editar(
                cual, libro, table(cual.numero(), libro, hoja), nueva == null ? "" : nueva, row(fila));
    }

    private Descripcion version(@Nullable String numero) {
        if (numero == null || numero.isEmpty()) {
            return versiones.describe(versiones.inForce());
        }
        if (!numero.matches("[1-9][0-9]{0,8}")) {
            throw Problems.notFound("No hay una versión " + Wording.quoted(numero) + ".");
        }
        return versiones.describe(Integer.parseInt(numero));
    }

    private boolean isInForce(Descripcion version) {
        Integer activa = versiones.active();
        return activa != null && activa == version.numero();
    }

    /** @throws ProblemException where there is none */
    private Tabla.Listada table(int version, String libro, String hoja) {
        return tablas.lista(version).stream()
                .filter(tabla -> tabla.libro().equals(libro) && tabla.hoja().equals(hoja))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("La versión " + version + " no tiene una tabla "
                        + Wording.quoted(hoja) + " en " + Wording.quoted(libro) + "."));
    }

    private static @Nullable Integer row(@Nullable String fila) {
        return fila != null && fila.matches("[1-9][0-9]{0,6}") ? Integer.valueOf(fila) : null;
    }
}
