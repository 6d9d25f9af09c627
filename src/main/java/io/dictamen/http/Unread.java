package io.dictamen.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/** What is left of the body of a call that is refused. It must pass for the refusal to be heard, and no thread waits for it. */
final class Unread {
    private Unread() {}

    static void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        ((HttpServerRequestInternal) request).context().runOnContext(nothing -> {
            if (!request.isEnded()) {
                ConnectionGuard.of(request.connection()).ifPresent(ConnectionGuard::bodyIsPassedOver);
                forget(request);
            }
        });
    }

    private static void forget(HttpServerRequest request) {
        try {
            request.handler(chunk -> {});
        } catch (IllegalStateException e) {
            // All of it is here and waits to be read; Vert.x takes no handler any more.
        }
        request.exceptionHandler(failure -> {}).resume();
    }
}
