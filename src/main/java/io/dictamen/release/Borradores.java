package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts: made of another release, and changed file by file. */
@ApplicationScoped
@Transactional
class Borradores {
    private final Versiones versiones;
    private final ReleaseChecks checks;
    private final Auditoria auditoria;

    @Inject
    Borradores(Versiones versiones, ReleaseChecks checks, Auditoria auditoria) {
        this.versiones = versiones;
        this.checks = checks;
        this.auditoria = auditoria;
    }

    /** @param base whose files it begins with; the active release where null */
    Descripcion create(String autor, String nota, @Nullable Integer base) {
        versiones.lock();
        Integer from = base == null ? versiones.active() : base;
        if (from == null) {
            throw ReleaseProblems.noneActive();
        }
        Version origen = versiones.kept(from);
        Version nueva = draft(autor, nota, origen.huella);
        nueva.base = from;
        nueva.regia = versiones.active();
        nueva.diagnosticos = origen.diagnosticos;
        versiones.persistAndFlush(nueva);
        versiones.copyFiles(from, nueva.numero);
        if (origen.estado != Estado.PUBLICADA) {
            // Nobody has approved its work yet, so it stays the work of those who did it.
            versiones.copyAuthors(from, nueva.numero);
        }
        versiones.addAuthor(nueva.numero, autor);
        auditoria.record("CREAR_VERSION", "version " + nueva.numero, Map.of("base", from, "nota", nota));
        return versiones.describe(nueva.numero);
    }

    /** A new release in the first state, not yet kept. */
    Version draft(String autor, String nota, String huella) {
        Version nueva = new Version();
        nueva.numero = versiones.nextNumber();
        nueva.estado = Estado.BORRADOR;
        nueva.nota = nota;
        nueva.autor = autor;
        nueva.creada = versiones.now();
        nueva.huella = huella;
        return nueva;
    }

    /**
     * Saves a file, sound by itself, in place of the one of that name.
     *
     * @param ifMatch the ETag of the file that is replaced; null from who saved it last, or where nobody has in this draft
     */
    void save(int numero, String nombre, byte[] bytes, @Nullable String ifMatch, String persona) {
        versiones.lock();
        Version version = inState(numero, Estado.BORRADOR);
        ArchivoDeVersion before = versiones.files(numero).stream()
                .filter(it -> it.nombre.equals(nombre))
                .findFirst()
                .orElse(null);
        checkMatch(version, nombre, before, ifMatch, persona);
        versiones.put(numero, nombre, bytes, persona);
        versiones.addAuthor(numero, persona);
        ReleaseFiles archivos = versiones.contents(numero);
        version.huella = archivos.huella();
        version.diagnosticos = checks.count(archivos);
        auditoria.record(
                "GUARDAR_ARCHIVO",
                "version " + numero,
                Map.of("archivo", nombre, "huella", ReleaseFiles.sha256(bytes), "bytes", bytes.length));
    }

    /** @throws io.dictamen.http.ProblemException where there is no such release, or it is in another state */
    Version inState(int numero, Estado wanted) {
        Version version = versiones.kept(numero);
        if (version.estado != wanted) {
            Estado told = versiones.describe(numero).estado();
            throw ReleaseProblems.wrongState(numero, told, wanted);
        }
        return version;
    }

    private void checkMatch(
            Version version,
            String nombre,
            @Nullable ArchivoDeVersion before,
            @Nullable String ifMatch,
            String persona) {
        if (ifMatch != null) {
            if (before == null || !IfMatch.names(ifMatch, before.huella)) {
                throw IfMatch.changed(nombre);
            }
        } else if (before != null && !before.guardadoPor.equals(persona) && savedHere(version, before)) {
            throw ReleaseProblems.savedBySomebodyElse(nombre, before.guardadoPor);
        }
    }

    private static boolean savedHere(Version version, ArchivoDeVersion archivo) {
        return archivo.guardado.isAfter(version.creada);
    }
}
