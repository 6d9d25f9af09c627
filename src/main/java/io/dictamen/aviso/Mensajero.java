package io.dictamen.aviso;

import io.dictamen.aviso.Bandeja.Pendiente;
import io.dictamen.replica.Followed;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits to be sent, one after the other on a thread of its own: nobody else waits for a target. Each notice is
 * taken by one replica, and delivered once unless that one stops before it can say so.
 */
@ApplicationScoped
class Mensajero implements Followed {
    private static final Logger LOG = Logger.getLogger(Mensajero.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    // Beyond, the longest wait is passed whatever the first.
    private static final int MOST_DOUBLINGS = 20;

    private final Bandeja bandeja;
    private final Destinos destinos;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "avisos");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Envio envio;
    private final Set<URI> mute = new HashSet<>();

    Mensajero(Bandeja bandeja, Destinos destinos, Clock clock) {
        this.bandeja = bandeja;
        this.destinos = destinos;
        this.clock = clock;
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        if (!destinos.todos().isEmpty() && !busy.get() && Bandeja.isDue(connection)) {
            busy.set(true);
            try {
                thread.execute(this::sendAll);
            } catch (RejectedExecutionException e) {
                busy.set(false); // it stops
            }
        }
    }

    @Override
    public void startWithoutDatabase() {
        // What is to be sent is in the database.
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sendAll() {
        try {
            bandeja.tidy();
            for (Optional<Pendiente> next = take(); next.isPresent(); next = take()) {
                send(next.get());
            }
        } catch (SQLException e) {
            LOG.debugf("Los avisos quedan para cuando vuelva la base de datos: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.set(false);
        }
    }

    private Optional<Pendiente> take() throws SQLException {
        return bandeja.take(destinos.config().plazo().multipliedBy(3).plusSeconds(1));
    }

    private void send(Pendiente aviso) throws SQLException, InterruptedException {
        if (!destinos.has(aviso.destino())) {
            bandeja.giveUp(aviso, "ya no es un destino");
            return;
        }
        Optional<String> fallo = envio().post(
                        aviso.destino(),
                        aviso.cuerpo(),
                        destinos.secreto(),
                        clock.instant().getEpochSecond());
        if (fallo.isEmpty()) {
            mute.remove(aviso.destino());
            bandeja.delivered(aviso);
        } else if (aviso.intentos() >= destinos.config().intentos()) {
            LOG.warnf(
                    "El aviso %d no llegó a %s en %d intentos, y se abandona: %s",
                    aviso.id(), Origen.of(aviso.destino()), aviso.intentos(), fallo.get());
            bandeja.giveUp(aviso, fallo.get());
        } else {
            if (mute.add(aviso.destino())) {
                LOG.warnf(
                        "Los avisos no llegan a %s, que %s; se reintenta, y nada más espera por ello",
                        Origen.of(aviso.destino()), fallo.get());
            }
            bandeja.putOff(aviso, fallo.get(), wait(aviso.intentos()));
        }
    }

    private Duration wait(int intentos) {
        Duration wait = destinos.config().espera().multipliedBy(1L << Math.min(intentos - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Envio envio() {
        Envio known = envio;
        if (known == null) {
            known = new Envio(destinos.config().plazo());
            envio = known;
        }
        return known;
    }
}
