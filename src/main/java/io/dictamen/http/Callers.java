package io.dictamen.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Whose call it is, as far as is known before it is served. */
final class Callers {
    private Callers() {}

    static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    /** The name of a key or a person; the address of a caller who has none. */
    static String name(RoutingContext context) {
        if (isKnown(context)) {
            return ((QuarkusHttpUser) context.user())
                    .getSecurityIdentity()
                    .getPrincipal()
                    .getName();
        }
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }
}
