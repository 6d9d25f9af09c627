package io.dictamen.workbook.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would change if anything in a workbook ran, wrote or reached out. */
final class Canary {
    static final Path ARCHIVO = Path.of("target/canario-escrito.txt");
    static final String CODIGO = "System.setProperty(\"canario\", \"vivo\")";
    static final String ESCRITURA = "new java.io.FileWriter(\"target/canario-escrito.txt\").close()";

    private static final ServerSocket PUERTA = open();

    private Canary() {}

    /** An address that nobody may ask for. */
    static String url() {
        return "http://127.0.0.1:" + PUERTA.getLocalPort() + "/canario";
    }

    /** Whether no code ran, no file was written and nobody called. */
    static boolean isQuiet() {
        return System.getProperty("canario") == null && !Files.exists(ARCHIVO) && nobodyCalled();
    }

    // A call waits in the socket's queue until it is taken, so that none is missed.
    private static boolean nobodyCalled() {
        try {
            PUERTA.setSoTimeout(1);
            PUERTA.accept().close();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket open() {
        try {
            Files.deleteIfExists(ARCHIVO);
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
