package io.dictamen.console;

import io.dictamen.digest.Sha256;
import io.dictamen.http.Addresses;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Scripts, styles and pictures of the pages, compressed once. For everybody: nothing of theirs is anybody's secret. */
@Singleton
public final class Recursos {
    private static final String ROOT = "/consola/recursos/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(js|css|svg)");
    private static final String WEBJARS = "META-INF/resources/webjars/";
    /** What is not our own, by the name under which pages ask for it. */
    private static final Map<String, String> LIBRARIES =
            Map.of("htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js");

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");
    private static final int DIGITS = 12;

    private final Map<String, Recurso> known = new ConcurrentHashMap<>();

    Recursos(Addresses addresses) {
        addresses.add(ROOT + "{nombre}", "GET");
    }

    private record Recurso(String huella, Buffer plain, Buffer compressed) {}

    void register(@Observes Router router) {
        router.get(ROOT + "*").order(Integer.MIN_VALUE + 2).handler(this::serve);
    }

    String direccion(String nombre) {
        return ROOT + nombre + "?v=" + recurso(nombre).huella();
    }

    private void serve(RoutingContext http) {
        String nombre = http.normalizedPath().substring(ROOT.length());
        if (!NAME.matcher(nombre).matches() || !isThere(nombre)) {
            http.next();
            return;
        }
        Recurso recurso = recurso(nombre);
        HttpServerResponse response = http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(nombre.substring(nombre.lastIndexOf('.') + 1)))
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (recurso.huella().equals(http.request().getParam("v"))) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        }
        String accepted = http.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(recurso.compressed());
        } else {
            response.end(recurso.plain());
        }
    }

    private Recurso recurso(String nombre) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? read(nombre)
                : known.computeIfAbsent(nombre, Recursos::read);
    }

    private static Recurso read(String nombre) {
        try (InputStream in = open(nombre)) {
            if (in == null) {
                throw new IllegalArgumentException("No " + nombre);
            }
            byte[] bytes = in.readAllBytes();
            return new Recurso(
                    Sha256.hex(bytes).substring(0, DIGITS), Buffer.buffer(bytes), Buffer.buffer(compressed(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String nombre) {
        return Thread.currentThread().getContextClassLoader().getResource(path(nombre)) != null;
    }

    private static @org.jspecify.annotations.Nullable InputStream open(String nombre) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(path(nombre));
    }

    private static String path(String nombre) {
        return LIBRARIES.getOrDefault(nombre, "consola/" + nombre);
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
