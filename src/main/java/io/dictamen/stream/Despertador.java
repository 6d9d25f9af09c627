package io.dictamen.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Tells whichever replica sends that something waits to be sent. It would find it by itself, half a second later. */
final class Despertador {
    static final String CHANNEL = "dictamen_eventos";
    private static final Logger LOG = Logger.getLogger(Despertador.class);

    private Despertador() {}

    /** Outside of any transaction: one that notifies keeps others like it from committing beside it. */
    static void wake(Connection connection) {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', '')")) {
            notify.execute();
        } catch (SQLException e) {
            LOG.debugf("No se pudo avisar de lo que espera ser enviado: %s", e.getMessage());
        }
    }
}
