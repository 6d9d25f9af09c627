package io.dictamen.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;

/** The events in and out as a whole. Where they are off, nothing of them is made. */
@ApplicationScoped
public class Eventos {
    private static final int BEFORE_THE_JOURNAL = 100;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final boolean on;
    private final Instance<Oyente> oyente;
    private final Instance<Atraso> atraso;
    private final Instance<Despacho> despacho;

    Eventos(StreamConfig config, Instance<Oyente> oyente, Instance<Atraso> atraso, Instance<Despacho> despacho) {
        this.on = config.kafka().isPresent();
        this.oyente = oyente;
        this.atraso = atraso;
        this.despacho = despacho;
    }

    /** What it is at, the worst of its parts. */
    public Estado estado() {
        if (!on) {
            return Estado.APAGADO;
        }
        Estado in = oyente.get().estado();
        boolean stuck = despacho.get().unanswered().compareTo(DRAIN) > 0;
        return stuck && in.compareTo(Estado.SIN_BROKER) < 0 ? Estado.SIN_BROKER : in;
    }

    /** How many wait in the partitions that this replica follows. */
    public long waiting() {
        return on ? atraso.get().count() : 0;
    }

    /** For how long the oldest of them has waited, at most. */
    public Duration oldest() {
        return on ? atraso.get().oldest() : Duration.ZERO;
    }

    public boolean isOn() {
        return on;
    }

    void start(@Observes StartupEvent event) {
        if (on) {
            despacho.get().start();
            oyente.get().start();
        }
    }

    void stop(@Observes @Priority(BEFORE_THE_JOURNAL) ShutdownEvent event) {
        if (on) {
            oyente.get().stop(DRAIN);
            despacho.get().drainAndStop(DRAIN);
        }
    }
}
