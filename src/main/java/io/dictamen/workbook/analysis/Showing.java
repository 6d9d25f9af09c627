package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Row;
import java.util.List;

/** Shows what of a box no other box covers and can come. */
record Showing(Space space, Steps steps, Taker taker) {

    @FunctionalInterface
    interface Taker {
        /** Whether that is enough. */
        boolean take(Part part, Box inputs);
    }

    /** Whether there was enough. */
    boolean uncovered(Box box, List<Box> others, List<Row> before, List<Row> after, boolean order) {
        steps.spend(1 + box.dimensions());
        if (box.isEmpty()) {
            return false;
        }
        boolean[] enough = {false};
        Uncovered.visit(space, box, others, steps, (part, inputs) -> {
            enough[0] = taker.take(new Part(before, after, part, order), inputs);
            return enough[0];
        });
        return enough[0];
    }

    boolean all(Box box, List<Row> before, List<Row> after) {
        return space.admitted(box, steps)
                .filter(inputs -> taker.take(new Part(List.copyOf(before), List.copyOf(after), box, false), inputs))
                .isPresent();
    }
}
