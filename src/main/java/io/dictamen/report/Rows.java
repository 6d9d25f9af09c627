package io.dictamen.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report. A cell is a String, Long, BigDecimal, ZonedDateTime in the service's zone, LocalDate, list of
 * texts or records, or null.
 */
public interface Rows {
    Page page(int limit, Optional<String> cursor);

    boolean isMoreThan(int rows);

    /** Hands over all rows, one after another. */
    void each(Consumer<List<@Nullable Object>> taker);

    /** @param next the cursor of the next page; null after the last */
    record Page(List<List<@Nullable Object>> rows, @Nullable String next) {}

    /** Rows that were computed, few enough to be one page. */
    record Computed(List<List<@Nullable Object>> all) implements Rows {
        @Override
        public Page page(int limit, Optional<String> cursor) {
            return new Page(all, null);
        }

        @Override
        public boolean isMoreThan(int rows) {
            return all.size() > rows;
        }

        @Override
        public void each(Consumer<List<@Nullable Object>> taker) {
            all.forEach(taker);
        }
    }
}
