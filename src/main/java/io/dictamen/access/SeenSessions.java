package io.dictamen.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of operators that this replica has lately found in the database. While that is away they still open what an
 * operator then needs to see, which tells nothing of the business and changes nothing.
 */
@Singleton
class SeenSessions {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final Set<String> OPEN = Set.of("/api/v1/operacion", "/consola/operacion");

    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    private record Seen(SecurityIdentity identity, Instant when) {}

    SeenSessions(Clock clock) {
        this.clock = clock;
    }

    void found(String token, SecurityIdentity identity) {
        if (identity.hasRole(Rol.OPERADOR) || identity.hasRole(Rol.ADMIN)) {
            synchronized (seen) {
                seen.put(Secreto.huella(token), new Seen(identity, clock.instant()));
            }
        }
    }

    /** The database says that it has ended. */
    void ended(String token) {
        synchronized (seen) {
            seen.remove(Secreto.huella(token));
        }
    }

    /** Whose session it was an hour ago or less, for a call that a database which is away must not hinder. */
    Optional<SecurityIdentity> without(String token, HttpServerRequest request) {
        if (request.method() != HttpMethod.GET || !OPEN.contains(request.path())) {
            return Optional.empty();
        }
        synchronized (seen) {
            return Optional.ofNullable(seen.get(Secreto.huella(token)))
                    .filter(one -> one.when.plus(REMEMBERED).isAfter(clock.instant()))
                    .map(Seen::identity);
        }
    }
}
