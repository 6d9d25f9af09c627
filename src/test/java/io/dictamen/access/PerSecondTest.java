package io.dictamen.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.journal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerSecondTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00.900Z"));

    @Test
    void a_caller_makes_the_calls_of_a_second_and_more_in_the_next() {
        PerSecond calls = new PerSecond(2, clock);
        assertThat(List.of(calls.admits("caja"), calls.admits("caja"), calls.admits("caja"), calls.admits("otra")))
                .containsExactly(true, true, false, true);
        clock.advance(Duration.ofMillis(100));
        assertThat(List.of(calls.admits("caja"), calls.admits("caja"), calls.admits("caja")))
                .containsExactly(true, true, false);
    }

    @Test
    void nobody_is_counted_where_there_is_no_limit_nor_whoever_needs_no_name() {
        PerSecond none = new PerSecond(0, clock);
        PerSecond one = new PerSecond(1, clock);
        for (int i = 0; i < 10; i++) {
            assertThat(none.admits("caja")).isTrue();
            assertThat(one.admits("")).isTrue();
        }
    }

    @Test
    void calls_at_the_same_time_are_all_counted() throws Exception {
        PerSecond calls = new PerSecond(1_000, clock);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Long>> admitted = IntStream.range(0, 4)
                .mapToObj(thread -> threads.submit(() -> IntStream.range(0, 1_000)
                        .filter(call -> calls.admits("caja"))
                        .count()))
                .toList();
        long sum = 0;
        for (Future<Long> each : admitted) {
            sum += each.get();
        }
        threads.shutdown();
        assertThat(sum).isEqualTo(1_000);
    }
}
