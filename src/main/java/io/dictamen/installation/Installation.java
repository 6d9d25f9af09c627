package io.dictamen.installation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** What this process has to itself: the folder of its data and, unless a server is configured, its database. */
public final class Installation {
    // A system property, since dev mode loads this class more than once; read as such, so that no configuration
    // file can claim it.
    private static final String OWN_DATABASE = "dictamen.postgres.propio";

    private Installation() {}

    /** The folder of its data, which may not be there yet. */
    public static Path dataFolder(Config config) {
        return config.getOptionalValue("dictamen.datos", String.class)
                .map(Path::of)
                .orElse(Path.of(System.getProperty("dictamen.raiz", ""), "data"));
    }

    /** Whether the database is one that this process started, on loopback, for itself alone. */
    public static boolean ownsDatabase() {
        return Boolean.getBoolean(OWN_DATABASE);
    }

    /** Whether it answers on this very machine only. */
    public static boolean loopback(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Set when the process starts, whatever it was started with. */
    public static void ownsDatabase(boolean own) {
        System.setProperty(OWN_DATABASE, String.valueOf(own));
    }
}
