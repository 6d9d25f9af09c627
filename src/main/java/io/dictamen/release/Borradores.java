package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.workbook.fault.Diagnostic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts: made of another release, and changed file by file. */
@ApplicationScoped
public class Borradores {
    private final Versiones versiones;
    private final ReleaseChecks checks;
    private final Auditoria auditoria;

    Borradores(Versiones versiones, ReleaseChecks checks, Auditoria auditoria) {
        this.versiones = versiones;
        this.checks = checks;
        this.auditoria = auditoria;
    }

    /** @param base whose files it begins with; the active release where null */
    public Descripcion create(String autor, String nota, @Nullable Integer base) {
        return versiones.change(() -> made(autor, nota, base));
    }

    private Descripcion made(String autor, String nota, @Nullable Integer base) {
        int from = base == null ? versiones.inForce() : base;
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
     * Checks a file among the others of a draft and saves it, in place of the one of that name.
     *
     * @param ifMatch the ETag of the file that is replaced; null from who saved it last, or where nobody has in this draft
     * @throws ProblemException with its faults where it has any, and the draft stays as it is
     */
    CheckedFile save(int numero, String nombre, byte[] bytes, @Nullable String ifMatch, String persona) {
        while (true) {
            // Read before the files: whatever is saved after that makes it another.
            String antes = versiones.kept(numero).huella;
            CheckedFile checked = checks.check(versiones.contents(numero), nombre, bytes);
            List<Diagnostic> faltas = checked.diagnosticos();
            if (ReleaseChecks.faulty(faltas)) {
                throw ReleaseProblems.refusedFile(nombre, faltas);
            }
            if (versiones.change(() -> tryWrite(numero, antes, checked, ifMatch, persona))) {
                return checked;
            }
        }
    }

    /** False where somebody saved another file meanwhile: it has to be checked again, beside that one. */
    private boolean tryWrite(int numero, String antes, CheckedFile checked, @Nullable String ifMatch, String persona) {
        Version version = inState(numero, Estado.BORRADOR);
        checkMatch(version, checked.nombre(), ifMatch, persona);
        if (!version.huella.equals(antes)) {
            return false;
        }
        versiones.put(numero, checked.archivos(), checked.nombre(), persona);
        versiones.addAuthor(numero, persona);
        versiones.addSave(numero, persona, checked.nombre());
        version.huella = checked.archivos().huella();
        version.diagnosticos = checked.todos().size();
        auditoria.record(
                "GUARDAR_ARCHIVO",
                "version " + numero,
                Map.of(
                        "archivo", checked.nombre(),
                        "huella", checked.huella(),
                        "bytes", checked.archivos().bytes(checked.nombre()).length));
        return true;
    }

    /**
     * Gives a draft up. It keeps its number and its files, so that another one can be made of it.
     *
     * @param anybodys whether the caller may give up what others made too
     */
    public void discard(int numero, String persona, boolean anybodys) {
        versiones.change(() -> {
            Version version = inState(numero, Estado.BORRADOR);
            if (!anybodys && !version.autor.equals(persona)) {
                throw ReleaseProblems.anotherAuthor(numero, version.autor);
            }
            version.estado = Estado.DESCARTADA;
            auditoria.record("DESCARTAR_VERSION", "version " + numero, Map.of("nota", version.nota));
            versiones.announce(numero);
            return version;
        });
    }

    /** @throws ProblemException where there is no such release, or it is in another state */
    Version inState(int numero, Estado wanted) {
        Version version = versiones.kept(numero);
        if (version.estado != wanted) {
            Estado told = versiones.describe(numero).estado();
            throw ReleaseProblems.wrongState(numero, told, wanted);
        }
        return version;
    }

    private void checkMatch(Version version, String nombre, @Nullable String ifMatch, String persona) {
        ArchivoDeVersion before = versiones.files(version.numero).stream()
                .filter(it -> it.nombre.equals(nombre))
                .findFirst()
                .orElse(null);
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
