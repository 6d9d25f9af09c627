package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StampsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456789Z");

    private final Stamps stamps = new Stamps();

    @Test
    void the_first_of_a_millisecond_is_of_that_millisecond() {
        Stamps.Stamp stamp = stamps.next(NOON);

        assertThat(stamp.fecha()).isEqualTo(Instant.parse("2026-11-29T12:00:00.123Z"));
        assertThat(stamp.id().version()).isEqualTo(7);
        assertThat(stamp.id().variant()).isEqualTo(2);
    }

    @Test
    void ids_rise_and_moments_never_fall_within_a_millisecond_and_when_the_clock_steps_back() {
        List<Stamps.Stamp> told = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            told.add(stamps.next(NOON));
        }
        for (int i = 0; i < 10_000; i++) {
            told.add(stamps.next(NOON.minus(Duration.ofHours(1)).plusMillis(i)));
        }
        told.add(stamps.next(NOON.plus(Duration.ofHours(1))));

        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i).id().toString())
                    .isGreaterThan(told.get(i - 1).id().toString());
            assertThat(told.get(i).fecha()).isAfterOrEqualTo(told.get(i - 1).fecha());
            assertThat(millisecond(told.get(i).id()))
                    .isEqualTo(told.get(i).fecha().toEpochMilli());
        }
        assertThat(told.get(told.size() - 1).fecha()).isEqualTo(Instant.parse("2026-11-29T13:00:00.123Z"));
    }

    @Test
    void threads_that_ask_at_once_get_places_of_their_own() throws Exception {
        int threads = 4;
        int each = 50_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<List<Long>> asking = () -> {
                List<Long> places = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    places.add(stamps.next(NOON).id().getMostSignificantBits());
                }
                return places;
            };
            Set<Long> all = new TreeSet<>();
            for (Future<List<Long>> one : pool.invokeAll(List.of(asking, asking, asking, asking))) {
                assertThat(one.get()).isSorted();
                all.addAll(one.get());
            }
            assertThat(all).hasSize(threads * each);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long millisecond(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
