package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.RowKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a table of one release and that of another answer differently, in the whole space of their inputs. Rows that ask
 * and say the same in both are one; only what those that are not can meet is looked at.
 *
 * @param zonas no input is in two of them; of a checklist, none is twice in those of one thing that it says
 * @param fin {@link Contrast.End#PROVED} where nothing differs, {@link Contrast.End#SHOWN} where {@code zonas} are all
 * @param orden whether a checklist may say the same in another order
 */
public record TableChange(List<Zone> zonas, Contrast.End fin, boolean orden) {
    private static final int MOST_PARTS = 20_000;
    private static final int MOST_SEEN_APART = 2_000;

    // Some hundred megabytes of boxes.
    private static final long MOST_CELLS = 1_000_000_000;

    public boolean terminado() {
        return fin == Contrast.End.PROVED || fin == Contrast.End.SHOWN;
    }

    /** @param steps how many the proof may take; some ten million a second */
    public static TableChange of(
            DecisionTable before, DecisionTable after, Stage<?> stage, Contract<?> contract, long steps) {
        return new Comparison(before, after).change(stage, contract, steps);
    }

    private static final class Comparison {
        private final DecisionTable before;
        private final DecisionTable after;
        private final Map<Row, Object> said = new IdentityHashMap<>();
        private final Map<Row, Row> originals = new IdentityHashMap<>();
        private final List<Row> then;
        private final List<Row> now = new ArrayList<>();

        Comparison(DecisionTable before, DecisionTable after) {
            this.before = before;
            this.after = after;
            this.then = before.filas();
            Map<RowKey, Deque<Row>> known = new HashMap<>();
            for (Row row : then) {
                known.computeIfAbsent(key(before, row), same -> new ArrayDeque<>())
                        .add(row);
            }
            for (Row row : after.filas()) {
                Deque<Row> same = known.getOrDefault(key(after, row), new ArrayDeque<>());
                Row one = same.isEmpty() ? row : same.remove();
                originals.put(one, row);
                now.add(one);
            }
        }

        private Object said(Row row) {
            return Objects.requireNonNull(said.get(row));
        }

        private RowKey key(DecisionTable table, Row row) {
            Object answer = Saying.answered(row, table.resultados().columnas());
            said.put(row, answer);
            Object looked = row.salida() instanceof CheckedRow checked ? checked.identity() : "";
            return RowKey.of(row, List.of(answer, looked));
        }

        TableChange change(Stage<?> stage, Contract<?> contract, long steps) {
            HitPolicy policy = stage.politica();
            Aligned rows = Aligned.of(then, now, policy != HitPolicy.UNIQUE);
            boolean order =
                    policy == HitPolicy.COLLECT && rows.changed().stream().anyMatch(rows::isCommon);
            if (policy == HitPolicy.COLLECT) {
                rows.changed().removeIf(rows::isCommon);
            }
            if (rows.changed().isEmpty()) {
                return new TableChange(List.of(), Contrast.End.PROVED, order);
            }
            List<Row> near = near(rows, policy);
            if (cells(near) > MOST_CELLS) {
                return new TableChange(List.of(), Contrast.End.UNFINISHED, order);
            }
            Contrast contrast = Contrast.of(joined(near), List.of(), stage, contract, steps);
            return zones(contrast, policy, near, order, new Steps(steps));
        }

        private TableChange zones(Contrast contrast, HitPolicy policy, List<Row> near, boolean order, Steps steps) {
            Set<Row> kept = Aligned.of(near, List.of(), false).old().keySet();
            Zones zones = new Zones(contrast, policy, this::said, steps);
            int[] parts = {0};
            Contrast.End end = contrast.look(
                    then.stream().filter(kept::contains).toList(),
                    now.stream().filter(kept::contains).toList(),
                    this::said,
                    part -> {
                        zones.add(part);
                        return ++parts[0] >= MOST_PARTS;
                    });
            try {
                return new TableChange(zones.list(row -> Objects.requireNonNull(originals.get(row))), end, order);
            } catch (Steps.Exhausted e) {
                return new TableChange(List.of(), Contrast.End.UNFINISHED, order);
            }
        }

        /** The rows that some input may meet together with one that changed; of a checklist, those alone. */
        private List<Row> near(Aligned rows, HitPolicy policy) {
            Stream<Row> all = Stream.concat(
                    then.stream(), now.stream().filter(row -> !rows.old().containsKey(row)));
            if (policy == HitPolicy.COLLECT) {
                return all.filter(rows.changed()::contains).toList();
            }
            if (rows.changed().size() > MOST_SEEN_APART) {
                return all.toList();
            }
            return all.filter(row -> rows.changed().stream().anyMatch(other -> !Apart.apart(row, other)))
                    .toList();
        }

        private static long cells(List<Row> rows) {
            long literals = rows.stream()
                    .flatMap(Row::asked)
                    .flatMap(cell -> cell.valores().stream().map(value -> cell.campo() + " " + value))
                    .distinct()
                    .count();
            return literals * rows.size();
        }

        private DecisionTable joined(List<Row> rows) {
            List<Column> columns = new ArrayList<>(before.columnas());
            after.columnas().stream()
                    .filter(column -> columns.stream()
                            .noneMatch(other -> other.campo()
                                    .toString()
                                    .equals(column.campo().toString())))
                    .forEach(columns::add);
            return new DecisionTable(
                    before.libro(), before.hoja(), before.nombre(), before.hechos(), before.fila(), columns, rows);
        }
    }
}
