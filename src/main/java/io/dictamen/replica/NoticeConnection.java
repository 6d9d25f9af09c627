package io.dictamen.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A connection outside the pool, on which the notices of other replicas come. Confined to one thread. */
public final class NoticeConnection implements AutoCloseable {
    /** The channel of all changes that replicas follow. */
    static final String CHANNEL = "dictamen";

    private static final String SOURCE = "quarkus.datasource.";

    private final Config config;
    private final String channel;
    private final String name;
    private @Nullable Connection connection;

    /** @param name what the server calls it */
    public NoticeConnection(Config config, String channel, String name) {
        this.config = config;
        this.channel = channel;
        this.name = name;
    }

    boolean isOpen() {
        return connection != null;
    }

    public Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(value("jdbc.url"), properties());
            connection = open;
            try (Statement listen = open.createStatement()) {
                listen.execute("LISTEN " + channel);
            }
        }
        return open;
    }

    /** Waits for a notice, at most that long. */
    public void await(Duration most) throws SQLException {
        open().unwrap(PGConnection.class).getNotifications((int) Math.max(1, most.toMillis()));
    }

    @Override
    public void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                // Broken, which is why it is closed.
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", value("username"));
        properties.setProperty("password", value("password"));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", name);
        return properties;
    }

    private String value(String name) {
        return config.getOptionalValue(SOURCE + name, String.class).orElse("");
    }
}
