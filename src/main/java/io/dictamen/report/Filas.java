package io.dictamen.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a report. A cell is a String, Long, BigDecimal, ZonedDateTime in the service's zone,
 * LocalDate, list of texts, or null. */
public interface Filas {
    Pagina pagina(int limite, Optional<String> cursor);

    /** Hands over all of them, one after another. */
    void recorrer(Consumer<List<@Nullable Object>> quien);

    /** Rows that were computed, few enough to be one page. */
    record Calculadas(List<List<@Nullable Object>> todas) implements Filas {
        @Override
        public Pagina pagina(int limite, Optional<String> cursor) {
            return new Pagina(todas, null);
        }

        @Override
        public void recorrer(Consumer<List<@Nullable Object>> quien) {
            todas.forEach(quien);
        }
    }

    /** Rows that are known only once the journal has been read. */
    final class Diferidas implements Filas {
        private final Supplier<Filas> making;
        private @Nullable Filas made;

        Diferidas(Supplier<Filas> making) {
            this.making = making;
        }

        @Override
        public Pagina pagina(int limite, Optional<String> cursor) {
            return made().pagina(limite, cursor);
        }

        @Override
        public void recorrer(Consumer<List<@Nullable Object>> quien) {
            made().recorrer(quien);
        }

        private Filas made() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }
    }
}
