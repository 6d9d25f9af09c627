package io.dictamen.stream;

import io.dictamen.replica.NoticeConnection;
import io.dictamen.stream.Salientes.Pendiente;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits to be sent, in its order. Of all replicas one does, which holds a lock of the database as long as its
 * connection lives; the server ends that of one that says nothing for a while, and the next one goes on.
 */
@Singleton
class Despacho {
    private static final Logger LOG = Logger.getLogger(Despacho.class);
    static final String PATIENCE = "5s";
    static final long TURN = 0x6469_6374_616D_656EL; // «dictamen»
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST = 1_000;

    private final Clientes clientes;
    private final NoticeConnection notices;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Long> silent = new HashMap<>();
    private final Thread thread = new Thread(this::run, "eventos-salida");
    private @Nullable Emisor emisor;
    private volatile long unanswered;
    private volatile boolean draining;
    private boolean mine;

    Despacho(Clientes clientes, Config settings) {
        this.clientes = clientes;
        this.notices = new NoticeConnection(settings, Despertador.CHANNEL, "dictamen-eventos");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Sends what waits, but no longer than that. */
    void drainAndStop(Duration most) {
        draining = true;
        try {
            thread.join(most.toMillis());
            stopping.countDown();
            thread.interrupt();
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For how long the broker has not taken what is sent to it; zero where it does. */
    Duration unanswered() {
        long since = unanswered;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try {
                if (round() == 0) {
                    if (draining) {
                        break;
                    }
                    notices.await(LOOK);
                }
            } catch (InterruptedException e) {
                break;
            } catch (Exception | Error e) {
                // Whatever it was: without this thread nothing is sent any more.
                LOG.debug("El envío de eventos empieza de nuevo", e);
                restart();
                if (draining || pause()) {
                    break;
                }
            }
        }
        restart();
    }

    private boolean pause() {
        try {
            return stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** How many were sent, or given up. */
    private int round() throws Exception {
        Connection connection = turn();
        if (connection == null) {
            return 0;
        }
        silent.values().removeIf(since -> System.nanoTime() - since > AGAIN_NANOS);
        List<Pendiente> next = Salientes.next(connection, silent.keySet(), MOST);
        if (next.isEmpty()) {
            unanswered = silent.isEmpty() ? 0 : unanswered;
            return 0;
        }
        long begin = System.nanoTime();
        Emisor.Sent sent = emisor().send(next, () -> {
            unanswered = unanswered == 0 ? begin : unanswered;
            ping(connection);
        });
        Salientes.sent(connection, sent.sent().stream().map(Pendiente::n).toList());
        for (Map.Entry<Pendiente, String> one : sent.refused().entrySet()) {
            LOG.errorf(
                    "Un evento no se puede enviar a %s: %s",
                    one.getKey().saliente().tema(), one.getValue());
            Salientes.refused(connection, one.getKey().n(), one.getValue());
        }
        sent.silent().forEach(tema -> silent.put(tema, System.nanoTime()));
        if (!sent.silent().isEmpty()) {
            unanswered = unanswered == 0 ? begin : unanswered;
            LOG.debugf("Los temas %s no existen, o el broker no responde", sent.silent());
        } else {
            unanswered = 0;
        }
        return sent.sent().size() + sent.refused().size();
    }

    private @Nullable Connection turn() throws SQLException {
        Connection connection = notices.open();
        if (!mine) {
            try (Statement statement = connection.createStatement()) {
                // One that is stopped in the middle, but not ended, must not keep the others from sending.
                statement.execute("SET idle_session_timeout = '" + PATIENCE + "'");
            }
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
                lock.setLong(1, TURN);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    mine = row.getBoolean(1);
                }
            }
        }
        return mine ? connection : null;
    }

    private void ping(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private Emisor emisor() {
        Emisor open = emisor;
        if (open == null) {
            open = new Emisor(clientes.producer("salida"));
            emisor = open;
        }
        return open;
    }

    /** With a turn to be taken again: what was under way is sent again by whoever has it. */
    private void restart() {
        mine = false;
        notices.close();
        Emisor open = emisor;
        emisor = null;
        if (open != null) {
            open.close();
        }
    }
}
