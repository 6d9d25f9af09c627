package io.dictamen.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report. A cell is a String, Long, BigDecimal, ZonedDateTime in the service's zone, LocalDate, list of
 * texts or records, or null.
 */
public interface Filas {
    Pagina page(int limit, Optional<String> cursor);

    /** Hands over all of them, one after another. */
    void each(Consumer<List<@Nullable Object>> taker);

    /** @param next the cursor of the rows that follow; null where none do */
    record Pagina(
            List<List<@Nullable Object>> rows, @Nullable String next) {}

    /** Rows that were computed, few enough to be one page. */
    record Calculadas(List<List<@Nullable Object>> all) implements Filas {
        @Override
        public Pagina page(int limit, Optional<String> cursor) {
            return new Pagina(all, null);
        }

        @Override
        public void each(Consumer<List<@Nullable Object>> taker) {
            all.forEach(taker);
        }
    }
}
