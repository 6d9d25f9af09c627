package io.dictamen.access;

import io.dictamen.installation.Installation;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Whether somebody without credentials may evaluate: only on this very machine, with nothing in between. */
@Singleton
class OpenMode {
    private static final List<String> PROXY = List.of(
            ProxyConfig.BEHIND,
            "quarkus.http.proxy.allow-forwarded",
            "quarkus.http.proxy.allow-x-forwarded",
            "quarkus.http.proxy.use-proxy-protocol");
    private static final Set<String> FORWARDING = anyCase(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-host",
            "true-client-ip",
            "cf-connecting-ip",
            "client-ip");
    private static final String FORWARDED = "x-forwarded";
    // Names only that mean this machine everywhere: a page of another site may make its own name point here.
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|(0:){7}1(%.*)?", Pattern.CASE_INSENSITIVE);
    private static final String USUAL = "127.0.0.1";

    private final boolean open;

    OpenMode(Config config) {
        this.open = Installation.ownsDatabase()
                && Installation.loopback(config)
                && PROXY.stream()
                        .noneMatch(name ->
                                config.getOptionalValue(name, Boolean.class).orElse(false));
    }

    boolean admits(HttpServerRequest request) {
        return open && fromHere(request) && !forwarded(request);
    }

    private static boolean fromHere(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return host != null
                && isThisMachine(host.host())
                && request.remoteAddress().host() != null
                && isThisMachine(request.remoteAddress().hostAddress());
    }

    private static boolean isThisMachine(String host) {
        return host.equals(USUAL) || THIS_MACHINE.matcher(host).matches();
    }

    private static boolean forwarded(HttpServerRequest request) {
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey();
            if (name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length()) || FORWARDING.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> anyCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return set;
    }
}
