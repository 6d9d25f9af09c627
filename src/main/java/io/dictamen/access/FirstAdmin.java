package io.dictamen.access;

import io.dictamen.installation.Installation;
import io.dictamen.installation.LocalSnapshot;
import io.dictamen.installation.PrivateFolder;
import io.dictamen.replica.Followed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where a database knows nobody, makes the first person, whose password stands in a file of this process alone. */
@Singleton
public class FirstAdmin implements Followed {
    static final String NAME = "admin";
    static final String FILE = "clave-de-admin";

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final String STATE = """
            SELECT exists(SELECT FROM persona) AS known,
                   exists(SELECT FROM persona WHERE nombre = 'admin' AND cambiar_clave) AS unused
            """;

    private final Passwords passwords;
    private final PrivateFolder folder;
    private @Nullable Connection checked;

    FirstAdmin(Passwords passwords, LocalSnapshot snapshot, Config config) {
        this.passwords = passwords;
        this.folder =
                Installation.ownsDatabase() ? new PrivateFolder(Installation.dataFolder(config)) : snapshot.folder();
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        if (connection == checked) {
            return;
        }
        // Where it fails, the connection is discarded, and what it has begun with it.
        connection.setAutoCommit(false);
        check(connection);
        connection.commit();
        connection.setAutoCommit(true);
        checked = connection;
    }

    @Override
    public void startWithoutDatabase() {
        // Nobody can log in then.
    }

    /** Whether the first password still stands in its file, for whoever can read it. */
    public boolean waits() {
        return Files.exists(folder.resolve(FILE));
    }

    /** Where it stands. */
    public String file() {
        return folder.resolve(FILE).toString();
    }

    /** The file has served where the password in it is no longer the one. */
    void forgetPasswordOf(String nombre) {
        if (nombre.equals(NAME)) {
            forget();
        }
    }

    // Replicas that start together wait for each other at the lock; the file is written before anybody can need it.
    private void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Personas.ONE_AT_A_TIME);
            try (ResultSet state = statement.executeQuery(STATE)) {
                state.next();
                if (!state.getBoolean("known")) {
                    create(connection);
                } else if (!state.getBoolean("unused")) {
                    forget();
                }
            }
        }
    }

    private void create(Connection connection) throws SQLException {
        String clave = Secreto.claveInicial();
        Path file = folder.resolve(FILE);
        try {
            folder.write(FILE, (clave + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.errorf(
                    "No se creó a %s, pues no se puede escribir %s; corríjalo y reinicie: %s",
                    NAME, file, e.getMessage());
            return;
        }
        insert(connection, "INSERT INTO nombre VALUES (?) ON CONFLICT DO NOTHING", NAME);
        insert(
                connection,
                "INSERT INTO persona (nombre, clave, roles, activa, cambiar_clave, revision) VALUES (?, ?, ?, true, true, 0)",
                NAME,
                passwords.hash(clave),
                Rol.ADMIN);
        insert(
                connection,
                "INSERT INTO auditoria (quien, que, objeto, detalle, desde) VALUES ('servicio', 'CREAR_PERSONA', ?, '{}', '')",
                NAME);
        LOG.infof("La clave inicial de %s está en %s; al entrar en la consola se cambia por una propia", NAME, file);
    }

    private static void insert(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            LOG.warnf("No se puede borrar %s, que ya no sirve: %s", folder.resolve(FILE), e.getMessage());
        }
    }
}
