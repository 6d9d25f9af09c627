package io.dictamen.report;

import io.dictamen.decision.Decision;
import io.dictamen.journal.Personales;
import io.dictamen.journal.Tachado;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Recorded verdicts whose texts do not say what is personal in their requests.
 *
 * @param rows each with its request as JSON after the cells that are shown
 */
record HiddenRows(Rows rows, Decision<?, ?> decision) implements Rows {
    @Override
    public Page page(int limit, Optional<String> cursor) {
        Page page = rows.page(limit, cursor);
        return new Page(page.rows().stream().map(this::hidden).toList(), page.next());
    }

    @Override
    public boolean isMoreThan(int many) {
        return rows.isMoreThan(many);
    }

    @Override
    public void each(Consumer<List<@Nullable Object>> taker) {
        rows.each(row -> taker.accept(hidden(row)));
    }

    private List<@Nullable Object> hidden(List<@Nullable Object> row) {
        int shown = row.size() - 1;
        Tachado tachado = Personales.tachado(decision, String.valueOf(row.get(shown)));
        List<@Nullable Object> hidden = new ArrayList<>(shown);
        row.subList(0, shown).forEach(cell -> hidden.add(hidden(cell, tachado)));
        return hidden;
    }

    private static @Nullable Object hidden(@Nullable Object cell, Tachado tachado) {
        if (cell instanceof List<?> several) {
            return several.stream().map(one -> hidden(one, tachado)).toList();
        }
        return cell instanceof String text ? tachado.en(text) : cell;
    }
}
