package io.dictamen.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
    private volatile boolean connected;
    private @Nullable String lastComplaint;

    @Inject
    DatabaseFollower(Instance<Followed> followed, Flyway flyway, ReplicaConfig config, Config settings) {
        this.followed = followed.stream()
                .sorted(Comparator.comparingInt(Followed::order))
                .toList();
        this.flyway = flyway;
        this.config = config;
        this.connection = new NoticeConnection(settings);
        thread.setDaemon(true);
    }

    /** Whether the last look at the database succeeded. */
    public boolean connected() {
        return connected;
    }

    /** The first look is waited for, so that a service that has started can decide. */
    void start(@Observes @Priority(BEFORE_REQUESTS) StartupEvent event) {
        if (!look()) {
            followed.forEach(Followed::startWithoutDatabase);
        }
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
            look();
        }
    }

    private boolean look() {
        if (stopping) {
            return false;
        }
        try {
            if (!connection.isOpen()) {
                flyway.migrate();
            }
            for (Followed one : followed) {
                one.follow(connection.open());
            }
            connected = true;
            lastComplaint = null;
            return true;
        } catch (SQLException | RuntimeException e) {
            lose(e);
            return false;
        }
    }

    private void lose(Exception cause) {
        connected = false;
        connection.close();
        String complaint = String.valueOf(cause.getMessage());
        if (!stopping && !complaint.equals(lastComplaint)) {
            lastComplaint = complaint;
            LOG.warnf("Esta réplica no sabe de las demás, porque no llega a la base de datos: %s", complaint);
        }
    }
}
