package io.dictamen.release;

import io.dictamen.access.Auditoria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a draft when others publish meanwhile: what they did would be taken back by it unseen. A draft that was
 * made of another release than the one in force was made so on purpose, and may take back what it likes.
 */
@ApplicationScoped
@Transactional
class Actualizacion {
    private final Versiones versiones;
    private final Borradores borradores;
    private final ReleaseChecks checks;
    private final Auditoria auditoria;

    /**
     * A draft that is up to date.
     *
     * @param tomados the files that it took from the release in force
     * @param enConflicto the files that it had changed too, and that stay as it has them
     */
    @Schema(name = "Actualizacion")
    record Hecha(Descripcion version, List<String> tomados, List<String> enConflicto) {}

    @Inject
    Actualizacion(Versiones versiones, Borradores borradores, ReleaseChecks checks, Auditoria auditoria) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.checks = checks;
        this.auditoria = auditoria;
    }

    /** @throws io.dictamen.http.ProblemException 409 with the files that others published and it does not have */
    void requireUpToDate(Version version) {
        List<String> takenBack = takenBack(version);
        if (!takenBack.isEmpty()) {
            throw ReleaseProblems.behind(
                    version.numero, Objects.requireNonNull(version.base), versiones.active(), takenBack);
        }
    }

    /** Takes over the files that were published since the draft was made and that it did not change itself. */
    Hecha update(int numero, String persona) {
        versiones.lock();
        Version version = borradores.inState(numero, Estado.BORRADOR);
        List<String> takenBack = takenBack(version);
        Integer active = versiones.active();
        if (takenBack.isEmpty() || active == null) {
            return new Hecha(versiones.describe(numero), List.of(), List.of());
        }
        Map<String, String> then = hashes(Objects.requireNonNull(version.base));
        Map<String, String> mine = hashes(numero);
        Map<Boolean, List<String>> untouched = takenBack.stream()
                .collect(Collectors.partitioningBy(nombre -> Objects.equals(then.get(nombre), mine.get(nombre))));
        List<String> tomados = untouched.getOrDefault(true, List.of());
        tomados.forEach(nombre -> versiones.copyFile(active, numero, nombre));
        version.base = active;
        version.regia = active;
        ReleaseFiles archivos = versiones.contents(numero);
        version.huella = archivos.huella();
        version.diagnosticos = checks.count(archivos);
        versiones.addAuthor(numero, persona);
        versiones.flush();
        auditoria.record("ACTUALIZAR_VERSION", "version " + numero, Map.of("base", active, "tomados", tomados));
        return new Hecha(versiones.describe(numero), tomados, untouched.getOrDefault(false, List.of()));
    }

    private List<String> takenBack(Version version) {
        Integer active = versiones.active();
        Integer base = version.base;
        if (active == null || base == null || active.equals(base) || !base.equals(version.regia)) {
            return List.of();
        }
        Map<String, String> then = hashes(base);
        Map<String, String> now = hashes(active);
        Map<String, String> mine = hashes(version.numero);
        return now.keySet().stream()
                .filter(nombre -> !Objects.equals(then.get(nombre), now.get(nombre)))
                .filter(nombre -> !Objects.equals(mine.get(nombre), now.get(nombre)))
                .toList();
    }

    private Map<String, String> hashes(int numero) {
        Map<String, String> hashes = new TreeMap<>();
        versiones.files(numero).forEach(archivo -> hashes.put(archivo.nombre, archivo.huella));
        return hashes;
    }
}
