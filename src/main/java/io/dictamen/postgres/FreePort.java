package io.dictamen.postgres;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The port of the embedded database: the configured one, else the one it had before if it is free, else any. Its file tells it to whoever connects. */
public final class FreePort {
    private static final String FILE = "puerto";

    private FreePort() {}

    public static int of(DataFolder folder, int wanted) {
        int port = wanted == 0 ? usual(folder) : wanted;
        folder.write(FILE, Integer.toString(port));
        return port;
    }

    private static int usual(DataFolder folder) {
        return folder.read(FILE)
                .filter(before -> before.matches("[0-9]{1,5}"))
                .flatMap(before -> open(Integer.parseInt(before)))
                .or(() -> open(0))
                .orElseThrow(() -> new CannotStart("No hay ningún puerto libre para PostgreSQL."));
    }

    private static Optional<Integer> open(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
