package io.dictamen.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.deployment.ReleaseSnapshot;
import io.dictamen.digest.Sealed;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The files of a release, not compiled yet: what travels to wherever it is to decide. Immutable. */
public final class Release implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int FIRST = 1;

    private final int version;
    private final TreeMap<String, byte[]> libros;

    private Release(int version, Map<String, byte[]> libros) {
        this.version = version;
        this.libros = new TreeMap<>(libros);
    }

    /** The release that came with this library. */
    public static Release deployed() {
        return new Release(FIRST, ReleaseFiles.deployed().libros());
    }

    /**
     * Reads a release: a folder laid out as the project's own, of which {@code decision-tables} is needed, or the snapshot
     * that a service keeps on its machine, the file {@code instantanea/version} of its data folder. A folder is of no number and counts as the first.
     *
     * @throws UnreadableRelease where it is neither, or its DRL is not the one that this library was built with
     */
    public static Release read(Path donde) throws IOException {
        return Files.isDirectory(donde) ? folder(donde, FIRST) : snapshot(donde);
    }

    /** Reads a folder as the release of that number. */
    public static Release read(Path carpeta, int version) throws IOException {
        return folder(carpeta, version);
    }

    public int version() {
        return version;
    }

    /** Its workbooks by name. */
    public Map<String, byte[]> libros() {
        return Collections.unmodifiableMap(libros);
    }

    /** The hash of its workbooks with their names: two releases of one hash decide alike. */
    public String huella() {
        return new ReleaseFiles(libros).huella();
    }

    /**
     * Compiles it, which takes a moment: once a JVM.
     *
     * @param clock tells the moment of a request that gives none, and the zone in which the business counts its days
     * @throws io.dictamen.rulebase.RuleBaseFaults with every fault of every workbook, each with its cell
     */
    public Decisions build(Clock clock) {
        return new Decisions(
                RuleBaseCompiler.compile(version, Procedures.ALL, Libros.read(libros), Deployment.derivaciones(), null),
                clock);
    }

    private static Release folder(Path carpeta, int version) throws IOException {
        Map<String, byte[]> libros = files(carpeta.resolve("decision-tables"), Libros.WORKBOOK);
        if (libros.isEmpty()) {
            throw new UnreadableRelease(
                    carpeta + " no tiene ningún *" + Libros.WORKBOOK + " en una carpeta decision-tables.");
        }
        sameRules(files(carpeta.resolve("rules"), ".drl"));
        return new Release(version, libros);
    }

    /** DRL is code, compiled with this library: others than its own would be passed over in silence. */
    private static void sameRules(Map<String, byte[]> found) {
        Map<String, byte[]> own = Deployment.drl();
        found.forEach((nombre, texto) -> {
            if (!Arrays.equals(texto, own.get(nombre))) {
                throw new UnreadableRelease("Las reglas de " + Wording.quoted(nombre)
                        + " no son las que se compilaron con esta biblioteca: constrúyala otra vez con ellas.");
            }
        });
    }

    private static Release snapshot(Path archivo) throws IOException {
        if (!Files.isRegularFile(archivo)) {
            throw new UnreadableRelease("No existe " + archivo + ": dé la carpeta de una versión, o su instantánea.");
        }
        ReleaseSnapshot kept = Sealed.open(Files.readAllBytes(archivo))
                .map(Release::parse)
                .orElseThrow(
                        () -> new UnreadableRelease(archivo + " no es la instantánea de una versión, o está dañada."));
        if (!kept.drl().equals(ReleaseFiles.huellaDrl())) {
            throw new UnreadableRelease("La versión " + kept.numero()
                    + " de la instantánea decide con otras reglas DRL que las de esta biblioteca.");
        }
        return new Release(kept.numero(), kept.libros());
    }

    private static ReleaseSnapshot parse(byte[] json) {
        try {
            return new ObjectMapper().readValue(json, ReleaseSnapshot.class);
        } catch (IOException e) {
            throw new UnreadableRelease("La instantánea no se entiende: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> files(Path carpeta, String end) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        if (Files.isDirectory(carpeta)) {
            try (DirectoryStream<Path> archivos = Files.newDirectoryStream(carpeta, "*" + end)) {
                for (Path archivo : archivos) {
                    found.put(archivo.getFileName().toString(), Files.readAllBytes(archivo));
                }
            }
        }
        return found;
    }
}
