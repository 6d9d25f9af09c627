package io.dictamen.problem;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Reads a body and counts it as it comes, since a chunked one does not say its size beforehand. */
public final class BodyLimit {
    private static final Logger LOG = Logger.getLogger(BodyLimit.class);

    private final long bytes;

    public BodyLimit(long bytes) {
        this.bytes = bytes;
    }

    /** Hands on the whole body, on the event loop of its connection; fails with 413 where it is too large. */
    public void read(RoutingContext context, Handler<Buffer> whole) {
        HttpServerRequest request = context.request();
        if (announced(request) > bytes) {
            context.fail(413);
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue();
        }
        Buffer body = Buffer.buffer();
        // The rest of the body will not come, and nobody is there to be answered.
        request.exceptionHandler(failure -> {
            LOG.debugf("Se cortó %s %s: %s", request.method(), request.path(), failure.getMessage());
            request.connection().close();
        });
        request.handler(chunk -> {
            if (context.failed()) {
                return;
            }
            if (body.length() + chunk.length() > bytes) {
                context.fail(413);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (!context.failed()) {
                whole.handle(body);
            }
        });
        request.resume();
    }

    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // Netty has refused what is no number
    }
}
