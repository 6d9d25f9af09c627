package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some inputs of two tables that are decided differently, all of them by the same rows. Immutable. */
public final class Part {
    private final List<Row> before;
    private final List<Row> after;
    private final Box box;
    private final boolean order;
    private final @Nullable Region region;

    /**
     * @param before the rows that decide in one table: none, or several that may not decide together; of a checklist, those
     *     that say the same
     * @param order whether they are the same and only stand in another order
     */
    Part(List<Row> before, List<Row> after, Box box, boolean order) {
        this(before, after, box, order, null);
    }

    private Part(List<Row> before, List<Row> after, Box box, boolean order, @Nullable Region region) {
        this.before = before;
        this.after = after;
        this.box = box;
        this.order = order;
        this.region = region;
    }

    Part with(Region some) {
        return new Part(before, after, box, order, some);
    }

    public List<Row> before() {
        return before;
    }

    public List<Row> after() {
        return after;
    }

    public boolean isOrder() {
        return order;
    }

    Box box() {
        return box;
    }

    /** What of it can all come. */
    public Region region() {
        return Objects.requireNonNull(region);
    }
}
