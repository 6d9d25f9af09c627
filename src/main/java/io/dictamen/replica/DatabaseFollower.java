package io.dictamen.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of this replica up to date: by notices, and by looking for itself where one got lost. */
@ApplicationScoped
public class DatabaseFollower {
    private static final Logger LOG = Logger.getLogger(DatabaseFollower.class);
    private static final int BEFORE_REQUESTS = 100;

    private final List<Followed> followed;
    private final Flyway flyway;
    private final ReplicaConfig config;
    private final NoticeConnection connection;
    private final Thread thread = new Thread(this::run, "replica");
    private volatile boolean stopping;
    private boolean connected;
    private @Nullable String lastComplaint;
    private final Clock clock;
    private volatile long looked = System.nanoTime();
    private volatile @Nullable Away away;

    /** Since when the database is not reached, and why, in the words of whoever noticed. */
    public record Away(Instant desde, String causa) {}

    DatabaseFollower(Instance<Followed> followed, Flyway flyway, ReplicaConfig config, Config settings, Clock clock) {
        this.followed = followed.stream()
                .sorted(Comparator.comparingInt(Followed::order))
                .toList();
        this.flyway = flyway;
        this.config = config;
        this.connection = new NoticeConnection(settings, NoticeConnection.CHANNEL, "dictamen-replica");
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Null where it is reached. */
    public @Nullable Away away() {
        return away;
    }

    /** How long ago it was looked at to the end: a server that fell silent is noticed late. */
    public Duration sinceLook() {
        return Duration.ofNanos(System.nanoTime() - looked);
    }

    /** The first look is waited for, so that a service that has started can decide. */
    void start(@Observes @Priority(BEFORE_REQUESTS) StartupEvent event) {
        look().forEach(Followed::startWithoutDatabase);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
        connection.close();
    }

    private void run() {
        while (!stopping) {
            try {
                if (connected) {
                    connection.await(config.sondeo());
                } else {
                    Thread.sleep(config.sondeo().toMillis());
                }
            } catch (SQLException e) {
                lose(e);
            } catch (InterruptedException e) {
                return;
            }
            if (!stopping) {
                look();
            }
        }
    }

    /** Looks at the database once; who of those that follow it could not. */
    private List<Followed> look() {
        List<Followed> failed = new ArrayList<>(followed);
        try {
            if (!connection.isOpen()) {
                flyway.migrate();
            }
            for (Followed one : followed) {
                if (follow(one)) {
                    failed.remove(one);
                }
            }
            connected = true;
            away = null;
            looked = System.nanoTime();
            if (failed.isEmpty()) {
                lastComplaint = null;
            }
        } catch (SQLException | RuntimeException | Error e) {
            lose(e);
        }
        return failed;
    }

    /** What one cannot deal with must not keep the others from what is new. */
    private boolean follow(Followed one) throws SQLException {
        try {
            one.follow(connection.open());
            return true;
        } catch (RuntimeException | Error e) {
            connection.close(); // whatever it left begun on it
            complain("Esta réplica no puede seguir un cambio, y lo vuelve a intentar: " + e);
            return false;
        }
    }

    private void lose(Throwable cause) {
        connected = false;
        Away before = away;
        away = new Away(before == null ? clock.instant() : before.desde(), said(cause));
        looked = System.nanoTime();
        connection.close();
        complain("Esta réplica no sabe de las demás, porque no llega a la base de datos: " + cause.getMessage());
    }

    /** The first words of whoever noticed first: those who hand it on put their own around them. */
    private static String said(Throwable cause) {
        return DatabaseFailure.within(cause)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElse(cause)
                .toString()
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst("^[\\w.$]+: ", ""))
                .orElse("");
    }

    private void complain(String complaint) {
        if (!stopping && !complaint.equals(lastComplaint)) {
            lastComplaint = complaint;
            LOG.warn(complaint);
        }
    }
}
