package io.dictamen.operation;

import io.dictamen.operation.Operacion.ReplicaVista;
import io.dictamen.release.ActiveRelease;
import io.dictamen.replica.Heartbeat;
import io.dictamen.replica.Replica;
import io.dictamen.replica.ThisReplica;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The processes that share the database, and the release that decides in each. */
@Singleton
class ReplicasVistas {
    private static final Duration MISSED = Heartbeat.EVERY.multipliedBy(3);
    private static final Duration LOST = Duration.ofMinutes(2);
    // A new release is compiled, which takes a while where tables are large.
    private static final Duration TO_FOLLOW = Duration.ofSeconds(30);

    private final Heartbeat heartbeat;
    private final ThisReplica self;
    private final ActiveRelease release;
    private final BaseVista base;
    private final Clock clock;

    ReplicasVistas(Heartbeat heartbeat, ThisReplica self, ActiveRelease release, BaseVista base, Clock clock) {
        this.heartbeat = heartbeat;
        this.self = self;
        this.release = release;
        this.base = base;
        this.clock = clock;
    }

    /** This one alone where nothing was ever heard of the others. */
    List<ReplicaVista> all() {
        Heartbeat.@Nullable Found found = heartbeat.last();
        if (found == null) {
            return List.of(own());
        }
        return found.database().replicas().stream()
                .map(replica -> replica.id().equals(heartbeat.id()) ? own() : other(replica, found.hace()))
                .toList();
    }

    private ReplicaVista own() {
        OptionalInt numero = release.numero();
        Instant desde = heartbeat.desde();
        return new ReplicaVista(
                self.nombre(),
                self.compilacion(),
                heartbeat.arranque().atZone(clock.getZone()).toOffsetDateTime(),
                numero.isPresent() ? numero.getAsInt() : null,
                desde == null ? null : desde.atZone(clock.getZone()).toOffsetDateTime(),
                0,
                "Es la que responde",
                true,
                numero.isPresent() ? Salud.BIEN : Salud.MAL,
                "");
    }

    private ReplicaVista other(Replica replica, Duration since) {
        Duration quiet = replica.callada().plus(since);
        boolean blind = base.isAway();
        Salud heard = blind ? Salud.ATENCION : Salud.of(quiet.toMillis(), MISSED.toMillis(), LOST.toMillis());
        boolean behind = heard == Salud.BIEN && isBehind(replica);
        String texto = blind
                ? "Nada se sabe de ella mientras falte la base de datos"
                : heard == Salud.BIEN
                        ? "Oída hace " + Amounts.span(quiet)
                        : "Callada desde hace " + Amounts.span(quiet);
        return new ReplicaVista(
                replica.nombre(),
                replica.compilacion(),
                replica.arranque(),
                replica.version(),
                replica.desde(),
                quiet.toSeconds(),
                behind ? texto + "; decide con otra versión que la que está en vigor" : texto,
                false,
                behind ? Salud.MAL : heard,
                behind
                        ? "Busque en su registro por qué no puede con la versión en vigor: casi siempre es de otro despliegue."
                        : "Si usted la detuvo de golpe, nada: se olvida en una hora. Si no, mire su registro y levántela.");
    }

    private boolean isBehind(Replica replica) {
        OptionalInt published = release.published();
        return published.isPresent()
                && release.sincePublished().compareTo(TO_FOLLOW) > 0
                && (replica.version() == null || replica.version() != published.getAsInt());
    }
}
