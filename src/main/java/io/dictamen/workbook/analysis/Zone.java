package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All the inputs of two tables that change the same way, in as few boxes as were found. Immutable. */
public final class Zone {
    private static final long STEPS = 1_000_000;

    private final Contrast contrast;
    private final Deciding before;
    private final Deciding after;
    private final List<Box> boxes;

    /**
     * What decides in it.
     *
     * @param rows that say the same, each somewhere in it; none where none is met
     * @param clash whether they are met together and may not be, and so decide nothing
     */
    public record Deciding(List<Row> rows, boolean clash) {}

    Zone(Contrast contrast, Deciding before, Deciding after, List<Box> boxes) {
        this.contrast = contrast;
        this.before = before;
        this.after = after;
        this.boxes = List.copyOf(boxes);
    }

    public Deciding before() {
        return before;
    }

    public Deciding after() {
        return after;
    }

    /** In how many boxes it is told. */
    public int parts() {
        return boxes.size();
    }

    /** What each of its boxes asks; nothing where a box is everything. */
    public Stream<List<Asked>> asked() {
        return boxes.stream().map(box -> Asked.of(contrast, box));
    }

    /** Where requests of it lie: of each box what can all come, and the box. */
    public Stream<Region> regions() {
        return boxes.stream()
                .flatMap(box -> Stream.of(admitted(box), box))
                .map(box -> Region.of(contrast.space(), contrast.request(), box));
    }

    /** One point of it, by the labels of the table, as a cell would hold it. */
    public Map<String, String> example() {
        return Example.of(contrast.space(), admitted(boxes.get(0)));
    }

    private Box admitted(Box box) {
        try {
            return contrast.space().admitted(box, new Steps(STEPS)).orElse(box);
        } catch (Steps.Exhausted e) {
            return box;
        }
    }

    Dimension dimension(int index) {
        return contrast.space().dimensions().get(index);
    }

    List<Box> boxes() {
        return boxes;
    }
}
