package io.dictamen.operation;

import io.dictamen.replica.DatabaseFollower;
import io.dictamen.replica.Heartbeat;
import io.dictamen.replica.SharedDatabase;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database, as far as the thread that follows it has heard: nobody waits for it here. */
@Singleton
class BaseVista {
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration DEAF = Duration.ofSeconds(15);
    private static final String BRING_BACK =
            "Vea si PostgreSQL está en marcha y si su red y su clave sirven; el servicio vuelve a él solo. Sin él se decide lo"
                    + " que no se registra, con las claves y la versión que ya se conocían; las personas no pueden entrar.";

    private final DatabaseFollower follower;
    private final Heartbeat heartbeat;
    private final Clock clock;

    BaseVista(DatabaseFollower follower, Heartbeat heartbeat, Clock clock) {
        this.follower = follower;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    boolean isAway() {
        return follower.away() != null;
    }

    List<Medida> medidas() {
        List<Medida> medidas = new ArrayList<>();
        medidas.add(state());
        Heartbeat.@Nullable Found found = heartbeat.last();
        if (found != null) {
            // Of a database that is away, what it last said of itself is no state.
            medidas.addAll(of(found.database(), isAway()));
        }
        return medidas;
    }

    private Medida state() {
        DatabaseFollower.@Nullable Away away = follower.away();
        if (away != null) {
            return Medida.text(
                    "base.alcanzada",
                    "Base de datos",
                    "No se llega a ella desde hace " + Amounts.span(Duration.between(away.desde(), clock.instant()))
                            + ": " + away.causa(),
                    Salud.MAL,
                    BRING_BACK);
        }
        Duration silent = follower.sinceLook();
        boolean quiet = silent.compareTo(SILENT) > 0;
        return Medida.text(
                "base.alcanzada",
                "Base de datos",
                quiet ? "No contesta desde hace " + Amounts.span(silent) : "Contesta",
                Salud.of(silent.toMillis(), SILENT.toMillis(), DEAF.toMillis()),
                BRING_BACK);
    }

    private static List<Medida> of(SharedDatabase base, boolean away) {
        double part = (double) base.conexiones() / Math.max(1, base.tope());
        return List.of(
                Medida.text("base.servidor", "Servidor", "PostgreSQL " + base.servidor(), Salud.BIEN, ""),
                Medida.number("base.bytes", "Tamaño", base.bytes(), Amounts.size(base.bytes()), Salud.BIEN, ""),
                Medida.number(
                        "base.conexiones",
                        "Conexiones del servidor",
                        base.conexiones(),
                        Amounts.number(base.conexiones()) + " de " + Amounts.number(base.tope()),
                        away ? Salud.BIEN : Salud.of(part, 0.8, 0.95),
                        "Cerca de max_connections nadie más puede entrar: baje QUARKUS_DATASOURCE_JDBC_MAX_SIZE de las"
                                + " réplicas, o suba max_connections."),
                Medida.number(
                        "base.espera",
                        "Tiempo de respuesta",
                        base.espera(),
                        Amounts.span(Duration.ofMillis(base.espera())),
                        away ? Salud.BIEN : Salud.of(base.espera(), 250, 1_000),
                        "El servidor o su red van lentos: mire su carga, y qué consultas corren en pg_stat_activity."));
    }
}
