package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a table, and the same with other rows, keep rows that say different things. As exact as {@link TableAnalysis}: what
 * it does not show cannot be, as long as its budget lasts; what it shows differs, and no input twice. Confined to one thread.
 */
public final class Contrast {
    private final Space space;
    private final Request request;
    private final HitPolicy policy;
    private final long budget;
    private final Map<Row, Box> boxes = new IdentityHashMap<>();

    /** How a look at two tables ended. */
    public enum End {
        /** They keep rows that say the same, whatever comes. */
        PROVED,
        /** All that differs was shown. */
        SHOWN,
        /** Whoever was shown it had enough. */
        ENOUGH,
        /** The budget ran out. */
        UNFINISHED
    }

    private Contrast(Space space, Request request, HitPolicy policy, long budget, List<Row> rows) {
        this.space = space;
        this.request = request;
        this.policy = policy;
        this.budget = budget;
        for (int i = 0; i < rows.size(); i++) {
            boxes.put(rows.get(i), space.rows().get(i));
        }
    }

    /**
     * @param others the rows that the table does not have and that it is compared with
     * @param steps how many each look may take
     */
    public static Contrast of(DecisionTable table, List<Row> others, Stage<?> stage, Contract<?> contract, long steps) {
        Request request = Request.in(table.hechos(), contract, stage.coherencias());
        List<Row> all = Stream.concat(table.filas().stream(), others.stream()).toList();
        Space space = SpaceBuilder.build(table.with(all), request);
        return new Contrast(space, request, stage.politica(), steps, all);
    }

    /** Whether some input meets both rows. */
    public boolean overlap(Row one, Row other) {
        Box mine = boxes.get(one);
        Box its = boxes.get(other);
        return mine != null
                && its != null
                && mine.meets(its)
                && space.admitted(mine.meet(its), new Steps(budget)).isPresent();
    }

    /**
     * Shows what differs, part by part, until {@code enough}. Where every row counts there are parts for each thing that is
     * said more often, or less, than before; elsewhere for each pair of rows that decide.
     *
     * @param said what a row says; rows that say equal things are not told apart
     */
    public End look(List<Row> before, List<Row> after, Function<Row, ?> said, Predicate<Part> enough) {
        boolean[] shown = new boolean[1];
        Showing showing = new Showing(space, new Steps(budget), (part, inputs) -> {
            shown[0] = true;
            return enough.test(part.with(Region.of(space, request, inputs)));
        });
        Aligned rows = Aligned.of(before, after, policy != HitPolicy.UNIQUE);
        try {
            boolean over = policy == HitPolicy.COLLECT
                    ? new Tally(rows, said, this::box, showing).look()
                    : TopRows.of(rows, policy, said, this::box, showing).look();
            return over ? End.ENOUGH : shown[0] ? End.SHOWN : End.PROVED;
        } catch (Steps.Exhausted e) {
            return End.UNFINISHED;
        }
    }

    private Box box(Row row) {
        Box box = boxes.get(row);
        if (box == null) {
            throw new IllegalArgumentException("Row " + row.numero() + " was not announced");
        }
        return box;
    }

    Space space() {
        return space;
    }

    Request request() {
        return request;
    }
}
