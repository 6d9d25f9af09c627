package io.dictamen.deployment;

import io.dictamen.digest.Sha256;
import io.dictamen.scenario.ScenarioFile;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The workbooks and scenario files of a release by name. Immutable, as long as nobody writes into the bytes. */
public final class ReleaseFiles {
    private static final ReleaseFiles DRL = new ReleaseFiles(Deployment.drl());

    private final SortedMap<String, byte[]> archivos;
    private final Map<String, String> huellas = new ConcurrentHashMap<>();

    public ReleaseFiles(Map<String, byte[]> archivos) {
        this.archivos = Collections.unmodifiableSortedMap(new TreeMap<>(archivos));
    }

    /** The files that come with this deployment, of which the first release is made. */
    public static ReleaseFiles deployed() {
        return new ReleaseFiles(Deployment.files());
    }

    /** The hash of the DRL of this deployment, which decides with every release. */
    public static String huellaDrl() {
        return DRL.huella();
    }

    public SortedMap<String, byte[]> todos() {
        return archivos;
    }

    public Map<String, byte[]> libros() {
        return ending(Libros.WORKBOOK);
    }

    public Map<String, byte[]> escenarios() {
        return ending(ScenarioFile.ENDING);
    }

    public ReleaseFiles with(Map<String, byte[]> otros) {
        Map<String, byte[]> juntos = new TreeMap<>(archivos);
        juntos.putAll(otros);
        ReleaseFiles todos = new ReleaseFiles(juntos);
        todos.huellas.putAll(huellas);
        todos.huellas.keySet().removeAll(otros.keySet());
        return todos;
    }

    /** The hash of them all with their names. */
    public String huella() {
        StringBuilder lines = new StringBuilder();
        archivos.keySet()
                .forEach(nombre ->
                        lines.append(huella(nombre)).append(' ').append(nombre).append('\n'));
        return Sha256.hex(lines.toString());
    }

    public String huella(String nombre) {
        return huellas.computeIfAbsent(nombre, it -> Sha256.hex(bytes(it)));
    }

    public byte[] bytes(String nombre) {
        return Objects.requireNonNull(archivos.get(nombre), nombre);
    }

    private Map<String, byte[]> ending(String end) {
        Map<String, byte[]> found = new TreeMap<>();
        archivos.forEach((nombre, bytes) -> {
            if (nombre.endsWith(end)) {
                found.put(nombre, bytes);
            }
        });
        return found;
    }
}
