package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a draft when others publish meanwhile: it would undo what they did without anybody seeing it. A draft
 * that was made of another release than the one in force was made so on purpose, and may undo what it likes.
 */
@ApplicationScoped
public class Actualizacion {
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
    public record Hecha(Descripcion version, List<String> tomados, List<String> enConflicto) {}

    Actualizacion(Versiones versiones, Borradores borradores, ReleaseChecks checks, Auditoria auditoria) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.checks = checks;
        this.auditoria = auditoria;
    }

    /**
     * What others published since a draft was made, and it would undo.
     *
     * @param huella of the draft as it is
     * @param ajenos the files that the draft did not change itself
     * @param propios the files that it changed too
     */
    private record Atraso(int base, int activa, String huella, List<String> ajenos, List<String> propios) {}

    /** @throws ProblemException 409 with the files that others published and it does not have */
    void requireUpToDate(Version version) {
        behind(version).ifPresent(atraso -> {
            throw ReleaseProblems.behind(version.numero, atraso.base(), atraso.activa(), atraso.archivos());
        });
    }

    /** The files that others published since a release was made and it does not have; empty where there are none. */
    Optional<Previa.Atrasada> behind(int numero) {
        Version version = versiones.kept(numero);
        return version.estado == Estado.PUBLICADA ? Optional.empty() : behind(version);
    }

    private Optional<Previa.Atrasada> behind(Version version) {
        return atraso(version).map(atraso -> {
            List<String> todos = Stream.concat(atraso.ajenos.stream(), atraso.propios.stream())
                    .sorted()
                    .toList();
            return new Previa.Atrasada(atraso.base, atraso.activa, todos);
        });
    }

    /** Takes over the files that were published since the draft was made and that it did not change itself. */
    public Hecha update(int numero, String persona) {
        while (true) {
            Optional<Atraso> behind = atraso(borradores.inState(numero, Estado.BORRADOR));
            if (behind.isEmpty()) {
                return new Hecha(versiones.describe(numero), List.of(), List.of());
            }
            Atraso atraso = behind.get();
            Map<String, byte[]> publicados =
                    new TreeMap<>(versiones.contents(atraso.activa).todos());
            publicados.keySet().retainAll(atraso.ajenos);
            ReleaseFiles archivos = versiones.contents(numero).with(publicados);
            int diagnosticos = checks.diagnostics(archivos).size();
            if (versiones.change(() -> tryTake(numero, atraso, archivos.huella(), diagnosticos, persona))) {
                return new Hecha(versiones.describe(numero), atraso.ajenos, atraso.propios);
            }
        }
    }

    /** False where somebody saved or published meanwhile. */
    private boolean tryTake(int numero, Atraso atraso, String huella, int diagnosticos, String persona) {
        Version version = borradores.inState(numero, Estado.BORRADOR);
        if (!atraso(version).equals(Optional.of(atraso))) {
            return false;
        }
        versiones.copyFiles(atraso.activa, numero, atraso.ajenos);
        version.base = atraso.activa;
        version.regia = atraso.activa;
        version.huella = huella;
        version.diagnosticos = diagnosticos;
        versiones.addAuthor(numero, persona);
        auditoria.record(
                "ACTUALIZAR_VERSION", "version " + numero, Map.of("base", atraso.activa, "tomados", atraso.ajenos));
        return true;
    }

    private Optional<Atraso> atraso(Version version) {
        Integer active = versiones.active();
        Integer base = version.base;
        if (active == null || base == null || active.equals(base) || !base.equals(version.regia)) {
            return Optional.empty();
        }
        Map<String, String> then = versiones.hashes(base);
        Map<String, String> now = versiones.hashes(active);
        Map<String, String> mine = versiones.hashes(version.numero);
        Map<Boolean, List<String>> untouched = now.keySet().stream()
                .filter(nombre -> !Objects.equals(then.get(nombre), now.get(nombre)))
                .filter(nombre -> !Objects.equals(mine.get(nombre), now.get(nombre)))
                .collect(Collectors.partitioningBy(nombre -> Objects.equals(then.get(nombre), mine.get(nombre))));
        List<String> ajenos = untouched.getOrDefault(true, List.of());
        List<String> propios = untouched.getOrDefault(false, List.of());
        return ajenos.isEmpty() && propios.isEmpty()
                ? Optional.empty()
                : Optional.of(new Atraso(base, active, version.huella, ajenos, propios));
    }
}
