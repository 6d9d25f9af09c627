package io.dictamen.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.journal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentosTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final Intentos intentos = new Intentos(new Settings(OptionalInt.empty(), 0), clock);

    /** Three wrong passwords of a user and five of an address, within a minute. */
    private record Settings(OptionalInt porSegundo, int lineasPorSegundo) implements AccessConfig {
        @Override
        public Duration sesion() {
            return Duration.ofHours(8);
        }

        @Override
        public Duration enlace() {
            return Duration.ofHours(24);
        }

        @Override
        public int intentos() {
            return 3;
        }

        @Override
        public int intentosPorDireccion() {
            return 5;
        }

        @Override
        public Duration espera() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<String> grupos() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<LectorDeTodo>> sinDatosPersonales() {
            return Optional.empty();
        }
    }

    @Test
    void a_user_waits_from_wherever_they_try_until_the_minute_is_over() {
        for (int i = 0; i < 3; i++) {
            assertThat(intentos.begin("ana", "10.0.0." + i)).isEmpty();
        }
        clock.advance(Duration.ofSeconds(20));
        assertThat(intentos.begin("ana", "10.0.0.9")).hasValue(new Intentos.Rechazo(Duration.ofSeconds(40), true));
        assertThat(intentos.begin("ana", "10.0.0.9")).hasValue(new Intentos.Rechazo(Duration.ofSeconds(40), false));
        clock.advance(Duration.ofSeconds(40));
        assertThat(intentos.begin("ana", "10.0.0.9")).isEmpty();
    }

    @Test
    void an_address_waits_whomever_it_tries() {
        for (int i = 0; i < 5; i++) {
            assertThat(intentos.begin("u" + i, "2001:db8:0:7:0:0:0:" + i)).isEmpty();
        }
        assertThat(intentos.begin("ana", "2001:db8:0:7:9:9:9:9"))
                .as("one network of IPv6 is one caller")
                .hasValue(new Intentos.Rechazo(Duration.ofMinutes(1), true));
        assertThat(intentos.begin("ana", "2001:db8:0:8:9:9:9:9")).isEmpty();
    }

    @Test
    void right_passwords_are_not_counted() {
        for (int i = 0; i < 50; i++) {
            assertThat(intentos.begin("ana", "10.0.0.1")).isEqualTo(Optional.empty());
            intentos.succeeded("ana", "10.0.0.1");
        }
    }

    @Test
    void what_was_never_compared_is_not_counted_and_what_was_before_still_is() {
        intentos.begin("ana", "10.0.0.1");
        intentos.begin("ana", "10.0.0.1");
        for (int i = 0; i < 50; i++) {
            assertThat(intentos.begin("ana", "10.0.0.1")).isEmpty();
            intentos.forgotten("ana", "10.0.0.1");
        }
        assertThat(intentos.begin("ana", "10.0.0.1")).isEmpty();
        assertThat(intentos.begin("ana", "10.0.0.1")).hasValue(new Intentos.Rechazo(Duration.ofMinutes(1), true));
    }
}
