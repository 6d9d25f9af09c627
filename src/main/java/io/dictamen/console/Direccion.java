package io.dictamen.console;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says, when the service has started, where its pages are. */
@Singleton
class Direccion {
    private static final Logger LOG = Logger.getLogger(Direccion.class);
    private static final String ALL_ADDRESSES = "0.0.0.0";

    void tell(@ObservesAsync HttpServerStart started) {
        String scheme = started.options().isSsl() ? "https" : "http";
        String host = started.options().getHost();
        LOG.infof(
                "La consola está en %s://%s:%d/consola",
                scheme,
                ALL_ADDRESSES.equals(host) ? "127.0.0.1" : host,
                started.options().getPort());
    }
}
