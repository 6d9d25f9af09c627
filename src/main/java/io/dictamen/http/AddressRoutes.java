package io.dictamen.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers which methods an address takes, and refuses the others where Quarkus itself would take them for a GET. */
@Singleton
final class AddressRoutes {
    // After Quarkus has asked who calls, and after it has answered a browser that asks for a page of another origin.
    private static final int ONCE_KNOWN = -3;

    private final Addresses addresses;

    AddressRoutes(Addresses addresses) {
        this.addresses = addresses;
    }

    void register(@Observes Router router) {
        router.options("/*").order(ONCE_KNOWN).handler(this::tellMethods);
        router.route("/q/*").order(ONCE_KNOWN + 1).handler(this::check);
    }

    private void tellMethods(RoutingContext context) {
        Optional<String> allow = addresses.allow(context.normalizedPath());
        if (allow.isEmpty()) {
            context.fail(404);
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, allow.get()).end();
        }
    }

    /** Where Quarkus takes any method for a GET, and fails on an {@code Accept} that it cannot read. */
    private void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        Optional<String> allow = method == HttpMethod.GET
                ? Optional.empty()
                : addresses.allowInstead(method.name(), context.normalizedPath());
        if (allow.isPresent()) {
            context.response().putHeader(HttpHeaders.ALLOW, allow.get());
            context.fail(405);
        } else if (!isReadable(context)) {
            context.fail(406);
        } else {
            context.next();
        }
    }

    private static boolean isReadable(RoutingContext context) {
        try {
            context.parsedHeaders().accept().forEach(MIMEHeader::weight);
            return true;
        } catch (RuntimeException e) { // a lone quote makes the parser throw nearly anything
            return false;
        }
    }
}
