package io.dictamen.console.tablas;

import io.dictamen.access.Rol;
import io.dictamen.console.Eleccion;
import io.dictamen.console.Formato;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Mutaciones;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Tabla;
import io.dictamen.release.Tablas;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a release, and one of them as its workbook looks. */
@Path("/consola/tablas")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class PaginasDeTablas {
    private static final int USUAL_DAYS = 30;

    @Inject
    Versiones versiones;

    @Inject
    Tablas tablas;

    @Inject
    Mutaciones mutaciones;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** A table in the list, in words. */
    public record Fila(String hoja, String queEs, String decisiones, String filas, String faltas) {}

    /** The tables of one workbook. */
    public record Libro(String nombre, List<Fila> tablas) {}

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lista(int version, List<Eleccion> versiones, List<Libro> libros, boolean editable)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "tablas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Una(
            int version,
            List<Eleccion> versiones,
            String libro,
            String nombre,
            Fila tabla,
            String fila,
            String mutaciones,
            boolean editable,
            String desde,
            String hasta)
            implements TemplateInstance {}

    @GET
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
                                .map(PaginasDeTablas::told)
                                .toList()))
                .toList();
        return new Lista(cual.numero(), Eleccion.of(versiones, cual.numero()), libros, editable(cual));
    }

    @GET
    @Path("{libro}/{hoja}")
    public TemplateInstance una(
            @PathParam("libro") String libro,
            @PathParam("hoja") String hoja,
            @QueryParam("version") @Nullable String version,
            @QueryParam("fila") @Nullable String fila) {
        Descripcion cual = version(version);
        Tabla.Listada tabla = tablas.listada(cual.numero(), libro, hoja);
        List<Eleccion> elecciones = Eleccion.of(versiones, cual.numero());
        LocalDate hoy = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Una(
                cual.numero(),
                elecciones,
                libro,
                tabla.nombre(),
                told(tabla),
                row(fila),
                mutations(cual.numero(), tabla),
                editable(cual),
                hoy.minusDays(USUAL_DAYS).toString(),
                hoy.toString());
    }

    /** Where what the scenarios notice of it is read, separated by spaces; empty where nobody asked for it. */
    private String mutations(int numero, Tabla.Listada tabla) {
        return tabla.decisiones().stream()
                .flatMap(uso -> mutaciones.covering(numero, uso.decision()).stream())
                .filter(una -> una.cuenta() != null && una.alDia())
                .map(una -> "/api/v1/versiones/" + numero + "/mutacion"
                        + (una.decision() == null ? "" : "?decision=" + una.decision()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private boolean editable(Descripcion version) {
        return Eleccion.isDraft(version) && caller.hasRole(Rol.ANALISTA);
    }

    Descripcion version(@Nullable String numero) {
        if (numero == null || numero.isEmpty()) {
            return versiones.describe(versiones.inForce());
        }
        return versiones.describe(ReleaseQuery.number(numero));
    }

    private static Fila told(Tabla.Listada tabla) {
        String queEs = switch (tabla.tipo()) {
            case TABLA -> "Tabla de decisión";
            case COMPROBACIONES -> "Lista de comprobaciones";
            case CATALOGO -> "Catálogo";
            case VOCABULARIO -> "Vocabulario";
        };
        String faltas = tabla.errores() == 0 ? "" : tabla.errores() == 1 ? "1 falta" : tabla.errores() + " faltas";
        return new Fila(
                tabla.hoja(),
                queEs,
                tabla.decisiones().stream()
                        .map(uso -> Formato.tituloDeDecision(uso.decision()))
                        .collect(Collectors.joining("; ")),
                String.format(Locale.GERMANY, "%,d", tabla.filas()),
                faltas);
    }

    static String row(@Nullable String fila) {
        return fila != null && fila.matches("[1-9][0-9]{0,6}") ? fila : "";
    }
}
