package io.dictamen.console.version;

import io.dictamen.console.Marco;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers to what somebody did on a page: where it leads, and what is said there. */
@Singleton
class Hecho {
    @Inject
    CurrentVertxRequest http;

    Response then(String said, String direccion) {
        if (http.getCurrent().request().getHeader("HX-Request") == null) {
            return Response.seeOther(URI.create(direccion)).build();
        }
        return Response.ok()
                .header("HX-Redirect", direccion)
                .header("X-Hecho", Marco.codificado(said))
                .build();
    }
}
