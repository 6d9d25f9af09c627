package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way of a release from draft to deciding. What takes long is checked outside of any transaction. */
@ApplicationScoped
public class Publicacion {
    // The replica follows its own notices too; a caller who reads that it is published finds it so.
    private static final Duration UNTIL_LIVE_HERE = Duration.ofSeconds(5);

    private final Versiones versiones;
    private final Borradores borradores;
    private final Actualizacion actualizacion;
    private final ReleaseChecks checks;
    private final PuertaDeImpacto puerta;
    private final Auditoria auditoria;
    private final Novedades novedades;
    private final MutationGate mutacion;
    private final ActiveRelease active;
    private final Event<Publicada> publicadas;

    Publicacion(
            Versiones versiones,
            Borradores borradores,
            Actualizacion actualizacion,
            ReleaseChecks checks,
            PuertaDeImpacto puerta,
            Auditoria auditoria,
            Novedades novedades,
            MutationGate mutacion,
            ActiveRelease active,
            Event<Publicada> publicadas) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.actualizacion = actualizacion;
        this.checks = checks;
        this.puerta = puerta;
        this.auditoria = auditoria;
        this.novedades = novedades;
        this.mutacion = mutacion;
        this.active = active;
        this.publicadas = publicadas;
    }

    public Descripcion review(int numero, String persona) {
        String huella = reviewable(numero).huella;
        requirePublishable(numero, huella);
        requireNoticed(numero, huella);
        return versiones.change(() -> {
            Version version = reviewable(numero);
            requireUnchanged(version, huella);
            version.estado = Estado.EN_REVISION;
            version.entregadaPor = persona;
            version.entregada = versiones.now();
            version.motivoRechazo = null;
            version.rechazadaPor = null;
            version.rechazada = null;
            return told(version, "ENTREGAR_VERSION", Map.of(), novedades::handedOver);
        });
    }

    private Version reviewable(int numero) {
        Version version = borradores.inState(numero, Estado.BORRADOR);
        actualizacion.requireUpToDate(version);
        return version;
    }

    /**
     * @param huella of what is approved: the files, and the report of their impact where there is one
     * @param desde from when it decides; now where null
     */
    public Descripcion approve(int numero, String huella, @Nullable OffsetDateTime desde, String aprobador) {
        String archivos = approvable(numero, huella, aprobador).huella;
        int sinEscenario = requirePublishable(numero, archivos).sinEscenario().size();
        requireNoticed(numero, archivos);
        return liveHere(versiones.change(() -> {
            Version version = approvable(numero, huella, aprobador);
            publish(version, aprobador, desde);
            Map<String, Object> detalle = new LinkedHashMap<>();
            detalle.put("huella", version.huella);
            ImpactoMedido impacto = puerta.of(numero).medido();
            if (impacto != null) {
                detalle.put("impacto", impacto);
            }
            detalle.put("vigenteDesde", String.valueOf(version.vigenteDesde));
            if (sinEscenario > 0) {
                detalle.put("filasSinEscenario", sinEscenario);
            }
            return told(version, "APROBAR_VERSION", detalle, novedades::published);
        }));
    }

    private Version approvable(int numero, String huella, String aprobador) {
        Version version = borradores.inState(numero, Estado.EN_REVISION);
        if (versiones.isAuthor(numero, aprobador)) {
            throw ReleaseProblems.ownWork(numero);
        }
        puerta.require(version, huella);
        actualizacion.requireUpToDate(version);
        return version;
    }

    /** Sends a release back to be a draft again: one in review, or one that is published but not yet in force. */
    public Descripcion reject(int numero, String motivo, String aprobador) {
        return versiones.change(() -> {
            Descripcion now = versiones.describe(numero);
            boolean waiting = now.estado() == Estado.PUBLICADA && !now.activa();
            if (!waiting && now.estado() != Estado.EN_REVISION) {
                throw ReleaseProblems.wrongState(numero, now.estado(), Estado.EN_REVISION);
            }
            Version version = backToDraft(versiones.kept(numero));
            version.motivoRechazo = motivo;
            version.rechazadaPor = aprobador;
            version.rechazada = versiones.now();
            return told(version, "RECHAZAR_VERSION", Map.of("motivo", motivo), novedades::rejected);
        });
    }

    /** Takes back what was handed over and nobody has approved yet. */
    public Descripcion withdraw(int numero) {
        return versiones.change(() -> {
            Version version = backToDraft(borradores.inState(numero, Estado.EN_REVISION));
            return told(version, "RETIRAR_ENTREGA", Map.of(), novedades::withdrawn);
        });
    }

    private Version backToDraft(Version version) {
        version.estado = Estado.BORRADOR;
        version.entregadaPor = null;
        version.entregada = null;
        version.aprobador = null;
        version.aprobada = null;
        version.vigenteDesde = null;
        version.drl = null;
        return version;
    }

    /** Publishes the files of a release that was once in force again, under a new number. */
    public Descripcion restore(int numero, String aprobador) {
        requirePublishable(numero, oncePublished(numero).huella);
        return liveHere(versiones.change(() -> {
            Version before = oncePublished(numero);
            Version nueva = borradores.draft(aprobador, "Reposición de la versión " + numero, before.huella);
            nueva.reposicionDe = numero;
            nueva.base = numero;
            nueva.diagnosticos = before.diagnosticos;
            publish(nueva, aprobador, null);
            versiones.persistAndFlush(nueva);
            versiones.copyFiles(numero, nueva.numero);
            return told(nueva, "REPONER_VERSION", Map.of("reposicionDe", numero), novedades::published);
        }));
    }

    private Version oncePublished(int numero) {
        Descripcion version = versiones.describe(numero);
        if (version.estado() != Estado.RETIRADA && !version.activa()) {
            throw ReleaseProblems.neverPublished(numero);
        }
        return versiones.kept(numero);
    }

    private static void requireUnchanged(Version version, String huella) {
        if (!version.huella.equals(huella)) {
            throw IfMatch.changed("La versión " + version.numero);
        }
    }

    /** Checks the very files that have that hash, whatever was saved since. */
    private CheckReport requirePublishable(int numero, String huella) {
        CheckReport report = checks.check(numero, contents(numero, huella));
        List<Impedimento> impedimentos = report.impedimentos();
        if (!impedimentos.isEmpty()) {
            throw ReleaseProblems.notPublishable(numero, impedimentos);
        }
        return report;
    }

    private void requireNoticed(int numero, String huella) {
        List<Impedimento> impedimentos =
                mutacion.found(numero, contents(numero, huella)).impedimentos();
        if (!impedimentos.isEmpty()) {
            throw ReleaseProblems.notPublishable(numero, impedimentos);
        }
    }

    private ReleaseFiles contents(int numero, String huella) {
        ReleaseFiles archivos = versiones.contents(numero);
        if (!archivos.huella().equals(huella)) {
            throw IfMatch.changed("La versión " + numero);
        }
        return archivos;
    }

    /** Lets a release decide from a moment on; now where it is null. Within the change that keeps it. */
    void publish(Version version, String aprobador, @Nullable OffsetDateTime desde) {
        OffsetDateTime now = versiones.now();
        if (desde != null && desde.isBefore(now)) {
            throw Vigencia.past();
        }
        version.estado = Estado.PUBLICADA;
        version.aprobador = aprobador;
        version.aprobada = now;
        version.vigenteDesde = desde == null ? now : desde;
        version.drl = ReleaseFiles.huellaDrl();
        versiones.announce(version.numero);
        publicadas.fire(new Publicada(version.numero, version.vigenteDesde));
    }

    private Descripcion told(Version version, String que, Map<String, ?> detalle, Consumer<Descripcion> novedad) {
        versiones.flush();
        auditoria.record(que, "version " + version.numero, detalle);
        Descripcion now = versiones.describe(version.numero);
        novedad.accept(now);
        return now;
    }

    /** The same once it decides here, if it is in force. Not within its transaction. */
    Descripcion liveHere(Descripcion published) {
        try {
            if (published.activa()) {
                active.await(published.numero(), UNTIL_LIVE_HERE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return published;
    }
}
