package io.dictamen.release;

import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what is saved in a folder, for those who develop tables on their own machine: a sound save decides within a
 * second, a broken one is logged and the last good one goes on. Looks again and again, since not every file system
 * notifies of changes.
 */
@ApplicationScoped
class FolderWatch {
    private static final Logger LOG = Logger.getLogger(FolderWatch.class);
    private static final int AFTER_THE_DATABASE = 3000;
    private static final int LOOK_MILLIS = 50;
    private static final int STILL_MILLIS = 100;

    private static final List<String> NOMBRES = Stream.concat(
                    Libros.nombres().stream(), Libros.nombresDeEscenarios().stream())
            .toList();

    private final Optional<Path> carpeta;
    private final Importacion importacion;
    private final Versiones versiones;
    private final Thread thread = new Thread(this::run, "carpeta");
    private String read = "";

    FolderWatch(
            @ConfigProperty(name = "dictamen.carpeta") Optional<String> carpeta,
            Importacion importacion,
            Versiones versiones) {
        this.carpeta = carpeta.map(Path::of);
        this.importacion = importacion;
        this.versiones = versiones;
        thread.setDaemon(true);
    }

    void start(@Observes @Priority(AFTER_THE_DATABASE) StartupEvent event) {
        carpeta.ifPresent(folder -> {
            LOG.infof("Se vigila %s: lo que se guarde allí se publica", folder.toAbsolutePath());
            thread.start();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        while (!thread.isInterrupted()) {
            try {
                Thread.sleep(LOOK_MILLIS);
                look(carpeta.orElseThrow());
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warnf("No se pudo publicar la carpeta, y se reintenta: %s", e.getMessage());
            }
        }
    }

    /** What is new is checked at once, and counts only if it stood still meanwhile: a file may still be being written. */
    private void look(Path folder) throws IOException, InterruptedException {
        List<Path> archivos = files(folder);
        String now = looks(archivos);
        if (now.equals(read)) {
            return;
        }
        long begin = System.nanoTime();
        Integer active = versiones.active();
        ReleaseFiles base = active == null ? ReleaseFiles.deployed() : versiones.contents(active);
        Map<String, byte[]> guardados = changed(archivos, base);
        ReleaseFiles todos = base.with(guardados);
        boolean same = active != null && guardados.isEmpty();
        CheckReport report = same ? CheckReport.NOTHING : importacion.check(todos);
        List<Impedimento> impedimentos = report.impedimentos();
        Thread.sleep(Math.max(0, STILL_MILLIS - (System.nanoTime() - begin) / 1_000_000));
        if (!looks(files(folder)).equals(now) || !changed(archivos, todos).isEmpty()) {
            return;
        }
        impedimentos.forEach(uno -> LOG.errorf("No se publica: %s: %s", uno.donde(), uno.mensaje()));
        if (!same && impedimentos.isEmpty()) {
            if (!importacion.publishFolder(todos, active, report.diagnosticos().size())) {
                return; // looked at again, beside what was published meanwhile
            }
            LOG.info("La carpeta se publicó");
        }
        read = now;
    }

    private static Map<String, byte[]> changed(List<Path> archivos, ReleaseFiles than) throws IOException {
        Map<String, byte[]> guardados = new TreeMap<>();
        for (Path archivo : archivos) {
            guardados.put(archivo.getFileName().toString(), Files.readAllBytes(archivo));
        }
        guardados
                .entrySet()
                .removeIf(archivo ->
                        Arrays.equals(archivo.getValue(), than.todos().get(archivo.getKey())));
        return guardados;
    }

    /** The files that a release has, in the folder itself or in those two of a repository. */
    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path in : List.of(folder, folder.resolve("decision-tables"), folder.resolve("scenarios"))) {
            for (String nombre : NOMBRES) {
                Path archivo = in.resolve(nombre);
                // Files.isRegularFile makes an exception of each that is not there: of most, at every look.
                if (archivo.toFile().isFile()) {
                    found.add(archivo);
                }
            }
        }
        return found;
    }

    private static String looks(List<Path> archivos) throws IOException {
        StringBuilder looks = new StringBuilder();
        for (Path archivo : archivos) {
            BasicFileAttributes of = Files.readAttributes(archivo, BasicFileAttributes.class);
            looks.append(archivo)
                    .append(of.size())
                    .append(of.lastModifiedTime())
                    .append(of.fileKey());
        }
        return looks.toString();
    }
}
