package io.dictamen.stream;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells whichever replica sends that something waits to be sent. It would find it by itself, half a second later. */
@Singleton
class Despertador {
    static final String CHANNEL = "dictamen_eventos";
    private static final Logger LOG = Logger.getLogger(Despertador.class);

    private final DataSource database;

    Despertador(DataSource database) {
        this.database = database;
    }

    void wake() {
        try (Connection connection = database.getConnection()) {
            wake(connection);
        } catch (SQLException e) {
            LOG.debugf("No se pudo avisar de lo que espera ser enviado: %s", e.getMessage());
        }
    }

    /** Outside of any transaction: one that notifies keeps others like it from committing beside it. */
    static void wake(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', '')")) {
            notify.execute();
        }
    }
}
