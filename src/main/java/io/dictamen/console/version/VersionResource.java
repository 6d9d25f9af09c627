package io.dictamen.console.version;

import io.dictamen.access.Rol;
import io.dictamen.console.Marco;
import io.dictamen.release.Avisos;
import io.dictamen.release.Comentado;
import io.dictamen.release.Conversacion;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.PorAprobar;
import io.dictamen.release.Previa;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One release: its way, its files, what is said of it, and the parts that look into it. */
@Path("/consola/versiones/{n}")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class VersionResource {
    @Inject
    Versiones versiones;

    @Inject
    PorAprobar porAprobar;

    @Inject
    Conversacion conversacion;

    @Inject
    Avisos avisos;

    @Inject
    SecurityIdentity caller;

    @Inject
    Marco marco;

    /** A file, and whether it is another than in the release of which this one was made. */
    public record Archivo(Descripcion.Archivo archivo, boolean cambiado, boolean libro) {}

    /** A comment with its answers. */
    public record Hilo(Comentado primero, List<Comentado> respuestas) {}

    /** What the form for a new comment says beforehand. */
    public record Lugar(String archivo, String hoja, String celda, String fila, String clausula) {
        public boolean dado() {
            return !archivo.isEmpty() || !clausula.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Version(
            Descripcion version,
            Previa previa,
            List<Archivo> archivos,
            List<Archivo> cambiados,
            List<Hilo> hilos,
            Lugar lugar,
            boolean borrador,
            boolean enRevision,
            boolean programada,
            boolean decidio)
            implements TemplateInstance {}

    @GET
    public TemplateInstance una(
            @PathParam("n") String n,
            @QueryParam("archivo") @DefaultValue("") String archivo,
            @QueryParam("hoja") @DefaultValue("") String hoja,
            @QueryParam("celda") @DefaultValue("") String celda,
            @QueryParam("fila") @DefaultValue("") String fila,
            @QueryParam("clausula") @DefaultValue("") String clausula) {
        int numero = ReleaseQuery.number(n);
        Descripcion version = versiones.describe(numero);
        List<Hilo> hilos = threads(conversacion.of(numero, marco.quien()));
        List<Archivo> archivos = files(version);
        avisos.read(numero, marco.quien());
        return new Version(
                version,
                porAprobar.soon(numero, caller),
                archivos,
                archivos.stream().filter(Archivo::cambiado).toList(),
                hilos,
                new Lugar(archivo, hoja, celda, fila, clausula),
                version.estado() == Estado.BORRADOR,
                version.estado() == Estado.EN_REVISION,
                version.programada(),
                version.activa() || version.estado() == Estado.RETIRADA);
    }

    private List<Archivo> files(Descripcion version) {
        Integer base = version.base();
        Set<String> before = base == null
                ? Set.of()
                : archivos(versiones.describe(base)).stream()
                        .map(Descripcion.Archivo::huella)
                        .collect(Collectors.toSet());
        return archivos(version).stream()
                .map(uno -> new Archivo(
                        uno,
                        base != null && !before.contains(uno.huella()),
                        uno.nombre().endsWith(".xlsx")))
                .toList();
    }

    private static List<Descripcion.Archivo> archivos(Descripcion version) {
        return Objects.requireNonNull(version.archivos(), "Only a short listing has none");
    }

    private static List<Hilo> threads(List<Comentado> todos) {
        return todos.stream()
                .filter(uno -> uno.respuestaA() == null)
                .map(uno -> new Hilo(
                        uno,
                        todos.stream()
                                .filter(otro -> Objects.equals(otro.respuestaA(), uno.id()))
                                .toList()))
                .toList();
    }
}
