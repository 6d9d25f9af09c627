package io.dictamen.release;

import io.dictamen.access.Auditoria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

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

    @Inject
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
        ReleaseFiles archivos = Deployment.files();
        String huella = archivos.huella();
        if (versiones.wasImported(huella)) {
            return;
        }
        Publicacion.inTransaction(() -> {
            versiones.lock();
            if (!versiones.wasImported(huella)) {
                boolean first = versiones.count() == 0;
                Version nueva = keep(changed(archivos), DESPLIEGUE, "Carpetas del despliegue", first);
                versiones.imported(huella, nueva.numero);
                LOG.infof(
                        first
                                ? "Las carpetas del despliegue son la versión %d"
                                : "Las carpetas del despliegue cambiaron: quedan en el borrador %d",
                        nueva.numero);
            }
            return huella;
        });
    }

    /** What decides, with the files that this deployment brings otherwise than the one before: no other is undone by it. */
    private ReleaseFiles changed(ReleaseFiles archivos) {
        Integer active = versiones.active();
        Integer before = versiones.lastImported();
        if (active == null || before == null) {
            return archivos;
        }
        Map<String, byte[]> then = versiones.contents(before).todos();
        Map<String, byte[]> brought = new TreeMap<>(archivos.todos());
        brought.entrySet().removeIf(archivo -> Arrays.equals(archivo.getValue(), then.get(archivo.getKey())));
        return versiones.contents(active).with(brought);
    }

    /** Why the files of a folder may not be published; empty where they may. */
    List<Impedimento> impedimentos(ReleaseFiles archivos) {
        return checks.check(0, archivos).impedimentos();
    }

    /** Publishes the files of a folder, which nothing speaks against. */
    void publishFolder(ReleaseFiles archivos) {
        publicacion.awaitHere(Publicacion.inTransaction(() -> {
            versiones.lock();
            Version nueva = keep(archivos, CARPETA, "Carpeta vigilada", true);
            return versiones.describe(nueva.numero);
        }));
    }

    private Version keep(ReleaseFiles archivos, String quien, String nota, boolean published) {
        Version nueva = borradores.draft(quien, nota, archivos.huella());
        nueva.base = versiones.active();
        nueva.diagnosticos = checks.count(archivos);
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
