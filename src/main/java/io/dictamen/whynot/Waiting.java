package io.dictamen.whynot;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether a caller still waits. */
public final class Waiting {
    private Waiting() {}

    /** True as soon as the caller has hung up. */
    public static BooleanSupplier until(RoutingContext http) {
        AtomicBoolean over = new AtomicBoolean();
        http.addEndHandler(end -> over.set(true));
        return over::get;
    }
}
