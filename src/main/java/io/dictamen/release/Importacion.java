package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.deployment.ReleaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Releases that no person makes: of the folders that come with a deployment, and of a folder that is watched. */
@ApplicationScoped
class Importacion {
    static final String DESPLIEGUE = "despliegue";
    static final String CARPETA = "carpeta";
    private static final Logger LOG = Logger.getLogger(Importacion.class);

    private final Versiones versiones;
    private final Borradores borradores;
    private final Publicacion publicacion;
    private final ReleaseChecks checks;
    private final Auditoria auditoria;

    Importacion(
            Versiones versiones,
            Borradores borradores,
            Publicacion publicacion,
            ReleaseChecks checks,
            Auditoria auditoria) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.publicacion = publicacion;
        this.checks = checks;
        this.auditoria = auditoria;
    }

    /**
     * Imports the files of this deployment, unless they were before: into an empty database as the release that decides,
     * and later as a draft, so that what analysts published is never overwritten.
     */
    void importDeployment() {
        ReleaseFiles despliegue = ReleaseFiles.deployed();
        String huella = despliegue.huella();
        boolean done = false;
        while (!done && !versiones.wasImported(huella)) {
            Antes antes = antes();
            ReleaseFiles archivos = changed(despliegue, antes);
            int diagnosticos = checks.diagnostics(archivos).size();
            done = versiones.change(() -> tryImport(huella, antes, archivos, diagnosticos));
        }
    }

    /** The release that decides, and the one that the last import made. */
    private record Antes(@Nullable Integer activa, @Nullable Integer importada) {}

    private Antes antes() {
        return new Antes(versiones.active(), versiones.lastImported());
    }

    /** False where another replica imported, or somebody published, meanwhile. */
    private boolean tryImport(String huella, Antes antes, ReleaseFiles archivos, int diagnosticos) {
        if (!antes().equals(antes)) {
            return false;
        }
        boolean first = versiones.count() == 0;
        Version nueva = keep(archivos, diagnosticos, DESPLIEGUE, "Carpetas del despliegue", first);
        versiones.imported(huella, nueva.numero);
        LOG.infof(
                first
                        ? "Las carpetas del despliegue son la versión %d"
                        : "Las carpetas del despliegue cambiaron: quedan en el borrador %d",
                nueva.numero);
        return true;
    }

    /** What decides, with the files that changed since the last deployment: what others published is not undone. */
    private ReleaseFiles changed(ReleaseFiles archivos, Antes antes) {
        if (antes.activa == null || antes.importada == null) {
            return archivos;
        }
        Map<String, byte[]> then = versiones.contents(antes.importada).todos();
        Map<String, byte[]> brought = new TreeMap<>(archivos.todos());
        brought.entrySet().removeIf(archivo -> Arrays.equals(archivo.getValue(), then.get(archivo.getKey())));
        return versiones.contents(antes.activa).with(brought);
    }

    CheckReport check(ReleaseFiles archivos) {
        return checks.check(0, archivos);
    }

    /**
     * Publishes the files of a folder, which have been checked.
     *
     * @param activa the release whose files they are beside what the folder has
     * @return false where another one was published meanwhile, which they would undo: then nothing is
     */
    boolean publishFolder(ReleaseFiles archivos, @Nullable Integer activa, int diagnosticos) {
        Optional<Descripcion> published = versiones.change(() -> Objects.equals(versiones.active(), activa)
                ? Optional.of(
                        versiones.describe(keep(archivos, diagnosticos, CARPETA, "Carpeta vigilada", true).numero))
                : Optional.empty());
        published.ifPresent(publicacion::liveHere);
        return published.isPresent();
    }

    private Version keep(ReleaseFiles archivos, int diagnosticos, String quien, String nota, boolean published) {
        Version nueva = borradores.draft(quien, nota, archivos.huella());
        nueva.base = versiones.active();
        nueva.diagnosticos = diagnosticos;
        if (published) {
            publicacion.publish(nueva, quien, null);
        }
        versiones.persistAndFlush(nueva);
        versiones.putAll(nueva.numero, archivos, nueva.base, quien);
        versiones.addAuthor(nueva.numero, quien);
        auditoria.recordAs(
                quien,
                "IMPORTAR_VERSION",
                "version " + nueva.numero,
                Map.of("huella", nueva.huella, "publicada", published));
        return nueva;
    }
}
