package io.dictamen.access;

import io.dictamen.http.LastUsed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Wrong passwords, counted by user and by address at this replica. An attempt counts from its beginning, so that many at
 * once are no way round. Bounded: the counts touched longest ago are forgotten. Thread-safe.
 */
@Singleton
class Intentos {
    private static final int REMEMBERED = 20_000;

    private final AccessConfig config;
    private final Clock clock;
    private final Map<String, Cuenta> cuentas = new LastUsed<>(REMEMBERED);

    private record Cuenta(int intentos, Instant hasta) {
        Cuenta less() {
            return new Cuenta(intentos - 1, hasta);
        }
    }

    /**
     * An attempt that is refused.
     *
     * @param primero whether it is the first that is
     */
    record Rechazo(Duration espera, boolean primero) {}

    Intentos(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Begins an attempt, or says how long to wait. */
    synchronized Optional<Rechazo> begin(String usuario, String direccion) {
        Instant now = clock.instant();
        // An attempt from an address that is refused does not count against the user.
        Optional<Rechazo> refused = count(network(direccion), config.intentosPorDireccion(), now);
        return refused.isPresent() ? refused : count(user(usuario), config.intentos(), now);
    }

    /** Begins an attempt of whoever does not say who they are. */
    synchronized Optional<Rechazo> begin(String direccion) {
        return count(network(direccion), config.intentosPorDireccion(), clock.instant());
    }

    /** It was none at all, or a right one. */
    synchronized void succeeded(String direccion) {
        cuentas.computeIfPresent(network(direccion), (key, cuenta) -> cuenta.less());
    }

    /** The password was right. */
    synchronized void succeeded(String usuario, String direccion) {
        cuentas.remove(user(usuario));
        succeeded(direccion);
    }

    /** The password was never looked at, as without the database: nothing was tried. */
    synchronized void forgotten(String usuario, String direccion) {
        cuentas.computeIfPresent(user(usuario), (key, cuenta) -> cuenta.less());
        succeeded(direccion);
    }

    private Optional<Rechazo> count(String key, int most, Instant now) {
        Cuenta old = cuentas.get(key);
        Cuenta counted = old == null || !now.isBefore(old.hasta())
                ? new Cuenta(1, now.plus(config.espera()))
                : new Cuenta(Math.min(old.intentos() + 1, most + 2), old.hasta());
        cuentas.put(key, counted);
        return counted.intentos() <= most
                ? Optional.empty()
                : Optional.of(new Rechazo(Duration.between(now, counted.hasta()), counted.intentos() == most + 1));
    }

    // What a caller sends as a name may be long.
    private static String user(String usuario) {
        return "u" + Secreto.huella(usuario);
    }

    /** One caller has a whole /64 of IPv6. */
    private static String network(String direccion) {
        String[] groups = direccion.split(":");
        return "d" + (groups.length < 5 ? direccion : String.join(":", groups[0], groups[1], groups[2], groups[3]));
    }
}
