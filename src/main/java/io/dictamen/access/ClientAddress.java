package io.dictamen.access;

import io.dictamen.http.HeaderValue;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody calls. Each proxy adds its own caller at the right, and what stands farther left may be made up:
 * so the address is the first from the right that is no trusted proxy's.
 */
@Singleton
public class ClientAddress {
    private static final Logger LOG = Logger.getLogger(ClientAddress.class);
    private static final String PROXY = "quarkus.http.proxy.";

    private final @Nullable String header;
    private final List<CidrAddress> trusted = new ArrayList<>();

    ClientAddress(Config config) {
        boolean standard = is(config, PROXY + "allow-forwarded");
        this.header = !is(config, ProxyConfig.BEHIND) ? null : standard ? "Forwarded" : "X-Forwarded-For";
        for (String proxy : config.getOptionalValues(PROXY + "trusted-proxies", String.class)
                .orElse(List.of())) {
            network(proxy)
                    .ifPresentOrElse(
                            trusted::add,
                            () -> LOG.warnf(
                                    "«%s» no es una dirección ni una red como"
                                            + " 10.0.0.0/8: no se cree lo que ese proxy diga de quien llama.",
                                    proxy));
        }
    }

    /** The same, with what a login keeps of it. */
    public Origen origin(HttpServerRequest request) {
        return Origen.of(request, of(request));
    }

    public String of(HttpServerRequest request) {
        InetAddress client = address(request.connection().remoteAddress().hostAddress());
        if (client == null) {
            return "";
        }
        List<String> hops = header == null ? List.of() : hops(request.headers().getAll(header));
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress before = address(hops.get(i));
            if (before == null) {
                break;
            }
            client = before;
        }
        return client.getHostAddress();
    }

    /** The lines of a header are one list. */
    private static List<String> hops(List<String> lines) {
        return lines.stream()
                .flatMap(line -> HeaderValue.split(line, ',').stream())
                .map(ClientAddress::named)
                .toList();
    }

    /** What an element of {@code Forwarded} calls {@code for}; one of {@code X-Forwarded-For} is that alone. */
    private static String named(String element) {
        if (element.indexOf('=') < 0) {
            return element;
        }
        return HeaderValue.split(element, ';').stream()
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                .map(pair -> HeaderValue.unquoted(pair.substring("for=".length())))
                .findFirst()
                .orElse("");
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Null where it is none: {@code unknown}, a name, anything else. A port after it says nothing. */
    private static @Nullable InetAddress address(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String bare = text;
        int end = text.indexOf(']');
        if (text.startsWith("[") && end > 0) {
            bare = text.substring(1, end);
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            bare = text.substring(0, text.indexOf(':'));
        }
        byte[] bytes = Inet.parseInetAddressToBytes(bare.replaceFirst("%.*", ""));
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static Optional<CidrAddress> network(String proxy) {
        if (proxy.indexOf('/') >= 0) {
            return Optional.ofNullable(Inet.parseCidrAddress(proxy.strip()));
        }
        return Optional.ofNullable(address(proxy.strip()))
                .map(one -> CidrAddress.create(one, one.getAddress().length * Byte.SIZE));
    }

    private static boolean is(Config config, String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }
}
