package io.dictamen.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Reads a body and counts it as it comes, since a chunked one does not say its size beforehand. */
public final class BodyLimit {
    private static final Logger LOG = Logger.getLogger(BodyLimit.class);
    // Not worth counting: a connection has one request at a time, and there are only so many connections.
    private static final int UNCOUNTED = 8 * 1024;
    private static final int STEP = 64 * 1024;

    private final long bytes;
    private final BodyBudget budget;

    BodyLimit(long bytes, BodyBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /**
     * Hands on the whole body, on the event loop of its connection. Fails with 413 where it is too large, and with 503
     * where there is no memory left for it.
     */
    public void read(RoutingContext context, Handler<Buffer> whole) {
        HttpServerRequest request = context.request();
        long announced = announced(request);
        if (announced > bytes) {
            context.fail(413);
            return;
        }
        Share share = new Share(context, announced == 0 ? bytes : announced);
        if (!share.canCover(announced)) {
            Limit.MEMORIA.met();
            context.fail(503);
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
            long size = (long) body.length() + chunk.length();
            if (size > bytes) {
                context.fail(413);
            } else if (!share.covers(size)) {
                Limit.MEMORIA.met();
                context.fail(503);
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

    long bytes() {
        return bytes;
    }

    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // Netty has refused what is no number
    }

    /** What one body has of the budget, until it is answered or its caller is gone: only announced, it has nothing. */
    private final class Share {
        private final RoutingContext context;
        private final long most;
        private String caller = "";
        private long taken;

        Share(RoutingContext context, long most) {
            this.context = context;
            this.most = most;
        }

        boolean canCover(long size) {
            return size <= UNCOUNTED || budget.bytes().has(Callers.name(context), size);
        }

        boolean covers(long size) {
            if (size <= UNCOUNTED || size <= taken) {
                return true;
            }
            if (taken == 0) {
                caller = Callers.name(context);
            }
            long more = Math.max(size - taken, Math.min(STEP, most - taken));
            if (!budget.bytes().take(caller, more)) {
                return false;
            }
            if (taken == 0) {
                context.addEndHandler(end -> budget.bytes().giveBack(caller, taken));
            }
            taken += more;
            return true;
        }
    }
}
