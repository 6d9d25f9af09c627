package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.transaction.RollbackException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "53100", "40001", "42P01", ""})
    void a_database_that_is_away_is_found_wherever_it_lies(String state) {
        SQLException lost = new SQLException("perdida", state.isEmpty() ? null : state);
        Throwable suppressed = new RollbackException("ARJUNA016053: Could not commit transaction.");
        suppressed.addSuppressed(new IllegalStateException(lost));
        for (Throwable failure : List.of(
                lost,
                new IllegalStateException(new CompletionException(lost)),
                suppressed,
                new UndeclaredThrowableException(suppressed))) {
            assertThat(status(failure)).as("%s", failure).hasValue(503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42601", "54000"})
    void a_statement_that_would_fail_again_is_none(String state) {
        assertThat(Outage.of(new IllegalStateException(new SQLException("mala", state))))
                .isEmpty();
    }

    @Test
    void what_was_first_at_fault_counts_and_not_what_failed_in_its_wake() {
        SQLException repeated = new SQLException("repetida", "23505");
        repeated.addSuppressed(new SQLException("perdida", "08006"));
        assertThat(Outage.of(repeated)).isEmpty();
    }

    @Test
    void a_full_disk_is_found_wherever_it_lies() {
        IOException full = catchThrowableOfType(IOException.class, () -> {
            try (FileOutputStream out = new FileOutputStream("/dev/full")) {
                out.write(1);
            }
        });
        IOException closing = new IOException("otra");
        closing.addSuppressed(full);
        for (Throwable failure : List.of(full, new UncheckedIOException(full), closing)) {
            assertThat(status(failure)).as("%s", failure).hasValue(507);
        }
    }

    @Test
    void a_failure_of_ours_stays_one_even_where_its_causes_go_round() {
        IllegalStateException one = new IllegalStateException("uno");
        IllegalStateException other = new IllegalStateException("dos", one);
        one.addSuppressed(other);
        assertThat(Outage.of(one)).isEmpty();
        assertThat(Outage.of(new IOException("Broken pipe"))).isEmpty();
    }

    private static Optional<Integer> status(Throwable failure) {
        return Outage.of(failure).map(outage -> outage.problem().status());
    }
}
