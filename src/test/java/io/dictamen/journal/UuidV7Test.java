package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final Instant MOMENT = Instant.parse("2026-11-23T12:34:56.789Z");

    @Test
    void an_id_carries_its_version_variant_and_millisecond() {
        UUID id = UuidV7.of(MOMENT);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
    }

    @Test
    void the_smallest_id_of_a_millisecond_stands_before_all_of_it_and_after_all_of_the_one_before() {
        String smallest = UuidV7.smallest(MOMENT).toString();
        for (int i = 0; i < 1000; i++) {
            assertThat(UuidV7.of(MOMENT).toString()).isGreaterThanOrEqualTo(smallest);
            assertThat(UuidV7.of(MOMENT.minusMillis(1)).toString()).isLessThan(smallest);
        }
    }

    @Test
    void a_moment_between_two_milliseconds_leaves_out_the_one_that_has_passed() {
        assertThat(UuidV7.smallest(MOMENT.plusNanos(1))).isEqualTo(UuidV7.smallest(MOMENT.plusMillis(1)));
        assertThat(UuidV7.smallest(MOMENT.plusNanos(999_999))).isEqualTo(UuidV7.smallest(MOMENT.plusMillis(1)));
    }

    @Test
    void moments_outside_of_what_an_id_can_carry_are_its_ends() {
        assertThat(UuidV7.smallest(Instant.parse("0000-01-01T00:00:00Z")))
                .hasToString("00000000-0000-7000-8000-000000000000");
        assertThat(UuidV7.smallest(Instant.MAX).toString()).startsWith("ffffffff-ffff-7000");
    }
}
