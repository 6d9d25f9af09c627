package io.dictamen.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Passwords as bcrypt. Everything here takes a good part of a second of a core, and never runs on an event loop. */
@Singleton
class Passwords {
    private static final int COST = 12;
    private static final int SHORTEST = 12;
    /** Of a longer one bcrypt would not see the rest. */
    private static final int MOST_BYTES = 72;

    /** Of no password at all, so that an unknown user costs what a wrong password costs. */
    private static final String NOBODYS = "$2a$" + COST + "$" + ".".repeat(53);

    private final AtomicLong comparisons = new AtomicLong();

    String hash(String clave) {
        return BcryptUtil.bcryptHash(clave, COST);
    }

    /** Whether it is the password of that hash; null, which no password fits, takes as long. */
    boolean matches(String clave, @Nullable String hash) {
        comparisons.incrementAndGet();
        boolean same = BcryptUtil.matches(clave, hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    /** How many have been compared since the start. */
    long comparisons() {
        return comparisons.get();
    }

    /** What is wrong with a new password, if anything. */
    static Optional<String> fault(String nueva, String actual, String nombre) {
        if (nueva.codePointCount(0, nueva.length()) < SHORTEST) {
            return Optional.of("nueva tiene menos de " + SHORTEST + " caracteres.");
        }
        if (nueva.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("nueva pasa de " + MOST_BYTES + " bytes.");
        }
        if (nueva.equals(actual)) {
            return Optional.of("nueva es la misma que actual.");
        }
        if (nueva.toLowerCase(Locale.ROOT).contains(nombre)
                || nueva.codePoints().distinct().count() < 5) {
            return Optional.of("nueva contiene el nombre de usuario, o repite muy pocos caracteres.");
        }
        return Optional.empty();
    }
}
