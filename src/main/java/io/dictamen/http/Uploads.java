package io.dictamen.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Who sends a file that is read as it comes: each has a thread until it is answered, and there are only so many. So they
 * leave most threads to the others, however slowly they send.
 */
@Singleton
public final class Uploads {
    private final int share;
    private final Shares places;

    Uploads(LimitsConfig config) {
        this.share = config.enviosPorClave();
        this.places = new Shares(config.envios(), share);
    }

    /** Takes a place until the call is answered or its caller is gone; fails it with 429 where there is none. */
    boolean enter(RoutingContext context) {
        String caller = Callers.name(context);
        if (places.take(caller, 1)) {
            context.addEndHandler(end -> places.giveBack(caller, 1));
            return true;
        }
        context.fail(new ProblemException(
                ProblemType.DEMASIADOS_ENVIOS,
                "Se reciben a la vez tantos lotes y cruces como se puede, y de quien llama " + share
                        + " a lo más; reintente cuando termine alguno."));
        return false;
    }

    /** The rest of a body of which enough was read: it must pass for the answer to be heard. */
    public static void passOver(RoutingContext context) {
        if (!context.request().isEnded()) {
            Unread.pass(context);
        }
    }

    long free() {
        return places.free();
    }
}
