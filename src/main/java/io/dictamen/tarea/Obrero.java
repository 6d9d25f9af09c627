package io.dictamen.tarea;

import io.dictamen.http.ProblemException;
import io.dictamen.replica.DatabaseFailure;
import io.dictamen.replica.Followed;
import io.dictamen.replica.Heartbeat;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the tasks that wait, one after the other on a thread of its own, and says meanwhile that it is at it. */
@ApplicationScoped
class Obrero implements Followed {
    private static final Logger LOG = Logger.getLogger(Obrero.class);
    private static final long BEAT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LEAVE_SECONDS = 3;
    private static final int BEFORE_THE_REPLICA_TAKES_ITS_LEAVE = 100;

    private final Turno turno;
    private final Map<String, Labor> labores;
    private final int hilos;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "tareas");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable Doing doing;
    private volatile boolean stopping;
    private long beaten;
    private @Nullable String noted;

    private record Doing(Tarea tarea, Marcha marcha) {}

    /** What is still to be written of a task that is over here. */
    private interface Ending {
        void write() throws SQLException;
    }

    @Inject
    Obrero(Turno turno, @Any Instance<Labor> labores, TareaConfig config) {
        this(
                turno,
                labores.stream(),
                config.hilos().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
    }

    Obrero(Turno turno, Stream<Labor> labores, int hilos) {
        this.turno = turno;
        this.labores = labores.collect(Collectors.toMap(Labor::clase, one -> one));
        this.hilos = hilos;
    }

    /** Behind {@link Heartbeat}: who does a task is among those that are heard of. */
    @Override
    public int order() {
        return 2;
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        Doing now = doing;
        if (now != null) {
            say(now, connection);
        } else if (!busy.get() && Turno.isDue(connection)) {
            busy.set(true);
            try {
                thread.execute(this::doAll);
            } catch (RejectedExecutionException e) {
                busy.set(false); // it stops
            }
        }
    }

    private void say(Doing now, Connection connection) throws SQLException {
        long nanos = System.nanoTime();
        if (nanos - beaten < BEAT_NANOS) {
            return;
        }
        beaten = nanos;
        if (!turno.beat(connection, now.tarea.id(), now.marcha)) {
            now.marcha.cancelar();
        }
        String apunte = now.marcha.apunte().orElse(null);
        if (apunte != null && !apunte.equals(noted)) {
            turno.note(connection, now.tarea.id(), apunte);
            noted = apunte;
        }
    }

    @Override
    public void startWithoutDatabase() {
        // What is to be done is in the database.
    }

    /** That somebody cancelled one; where it is done here it need not wait until this is read. */
    void cancelled(long id) {
        Doing now = doing;
        if (now != null && now.tarea.id() == id) {
            now.marcha.cancelar();
        }
    }

    void stop(@Observes @Priority(BEFORE_THE_REPLICA_TAKES_ITS_LEAVE) ShutdownEvent event) {
        stopping = true;
        Doing now = doing;
        if (now != null) {
            now.marcha.cancelar();
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("Una tarea no llegó a dejarse: otra réplica la encuentra abandonada");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doAll() {
        try {
            Optional<Turno.Tomada> next = turno.take(labores.keySet());
            while (next.isPresent() && !stopping) {
                doOne(next.get());
                next = stopping ? Optional.empty() : turno.take(labores.keySet());
            }
        } catch (SQLException e) {
            LOG.debugf("Las tareas quedan para cuando vuelva la base de datos: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.set(false);
        }
    }

    private void doOne(Turno.Tomada tomada) throws InterruptedException {
        Tarea tarea = tomada.tarea();
        Marcha marcha = new Marcha(hilos, tomada.apunte());
        doing = new Doing(tarea, marcha);
        try {
            write(ending(tarea, marcha));
        } finally {
            doing = null;
        }
    }

    private Ending ending(Tarea tarea, Marcha marcha) {
        long id = tarea.id();
        try {
            Labor labor = labores.get(tarea.clase());
            if (labor == null) {
                throw new IllegalStateException("Taken without knowing how");
            }
            Labor.Hecho hecho = labor.hacer(tarea, marcha);
            return () -> turno.done(id, marcha, hecho);
        } catch (TareaFallida | ProblemException e) {
            String frase = String.valueOf(e.getMessage());
            return () -> turno.failed(id, frase);
        } catch (InterruptedException e) {
            return () -> turno.leave(id, false); // where it was cancelled, it stays so
        } catch (RuntimeException | Error e) {
            if (DatabaseFailure.isOfTheMoment(e)) {
                LOG.warnf("La tarea %d se dejó para después: %s", id, e.getMessage());
                return () -> turno.leave(id, true);
            }
            LOG.errorf(e, "Falló la tarea %d, %s de la versión %d", id, tarea.clase(), tarea.version());
            return () -> turno.failed(id, "El servicio falló al hacerla; el fallo quedó en su registro.");
        }
    }

    /** Until the database is there, unless the service stops: then another replica finds the task left behind. */
    private void write(Ending ending) throws InterruptedException {
        while (true) {
            try {
                ending.write();
                return;
            } catch (SQLException e) {
                if (stopping || !DatabaseFailure.isOfTheMoment(e)) {
                    LOG.warnf("No se pudo anotar una tarea: %s", e.getMessage());
                    return;
                }
                Thread.sleep(BEAT_NANOS / 1_000_000);
            }
        }
    }
}
