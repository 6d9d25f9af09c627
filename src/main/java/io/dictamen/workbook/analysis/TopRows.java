package io.dictamen.workbook.analysis;

import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two tables in which the topmost of what is met decides: each pair of which one decided, and the other does. Of a table
 * whose rows may not be met together, every two of them that could be stand above as one thing that decides nothing.
 */
final class TopRows {
    private static final Object NONE = "ninguna";
    private static final Object SEVERAL = "varias";

    private final List<Entry> before;
    private final List<Entry> after;
    private final Map<Entry, Integer> old = new IdentityHashMap<>();
    private final Map<Entry, Integer> young = new IdentityHashMap<>();
    private final Set<Entry> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Showing showing;

    /** Something that decides; never compared but for being the same. */
    private static final class Entry {
        private final Box box;
        private final List<Row> rows;
        private final Object said;

        Entry(Box box, List<Row> rows, Object said) {
            this.box = box;
            this.rows = rows;
            this.said = said;
        }
    }

    private TopRows(List<Entry> before, List<Entry> after, Showing showing) {
        this.before = before;
        this.after = after;
        this.showing = showing;
        before.forEach(one -> old.put(one, old.size()));
        after.forEach(one -> young.put(one, young.size()));
    }

    static TopRows of(
            Aligned rows, HitPolicy policy, Function<Row, ?> said, Function<Row, Box> boxes, Showing showing) {
        Map<Row, Entry> entries = new IdentityHashMap<>();
        Stream.concat(rows.before().stream(), rows.after().stream())
                .forEach(row -> entries.computeIfAbsent(
                        row, same -> new Entry(boxes.apply(row), List.of(row), said.apply(row))));
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        List<Row> then = rows.after();
        if (policy == HitPolicy.UNIQUE) {
            conflicts(rows, entries, before, after, showing.steps());
            // Rows that are not met together may stand in any order, and here do in one.
            then = Stream.concat(
                            rows.before().stream().filter(rows::isCommon),
                            rows.after().stream().filter(row -> !rows.isCommon(row)))
                    .toList();
        }
        rows.before().forEach(row -> before.add(entry(entries, row)));
        then.forEach(row -> after.add(entry(entries, row)));
        TopRows tops = new TopRows(before, after, showing);
        rows.changed().forEach(row -> tops.changed.add(entry(entries, row)));
        Stream.concat(before.stream(), after.stream())
                .filter(one -> !tops.old.containsKey(one) || !tops.young.containsKey(one))
                .forEach(tops.changed::add);
        return tops;
    }

    /** Puts every two rows of a table that can be met together before all others, the same in both tables first. */
    private static void conflicts(
            Aligned rows, Map<Row, Entry> entries, List<Entry> before, List<Entry> after, Steps steps) {
        List<Entry> changed =
                rows.changed().stream().map(row -> entry(entries, row)).toList();
        List<Row> near = entries.keySet().stream()
                .filter(row -> meetsOne(entry(entries, row), changed, steps))
                .toList();
        List<Entry> common = new ArrayList<>();
        List<Entry> own = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            for (int j = 0; j < i; j++) {
                Entry one = entry(entries, near.get(i));
                Entry other = entry(entries, near.get(j));
                steps.spend(1);
                if (one.box.meets(other.box)) {
                    List<Row> both = List.of(near.get(j), near.get(i));
                    Entry conflict = new Entry(one.box.meet(other.box), both, SEVERAL);
                    boolean then = both.stream().allMatch(rows.old()::containsKey);
                    boolean now = both.stream().allMatch(rows.young()::containsKey);
                    if (then && now) {
                        common.add(conflict);
                    } else if (then || now) {
                        own.add(conflict);
                    }
                }
            }
        }
        before.addAll(common);
        after.addAll(common);
        own.forEach(
                conflict -> (conflict.rows.stream().allMatch(rows.old()::containsKey) ? before : after).add(conflict));
    }

    private static boolean meetsOne(Entry one, List<Entry> some, Steps steps) {
        steps.spend(some.size());
        return some.stream().anyMatch(other -> other.box.meets(one.box));
    }

    boolean look() {
        for (Entry one : before) {
            if (changed.contains(one) && look(one, near(before, one), near(after, one), true)) {
                return true;
            }
        }
        for (Entry one : after) {
            if (changed.contains(one) && look(one, near(before, one), near(after, one), false)) {
                return true;
            }
        }
        return false;
    }

    /** Against all of the other table, and where it is of the second one, only against what did not change. */
    private boolean look(Entry one, List<Entry> then, List<Entry> now, boolean first) {
        for (Entry other : first ? now : then) {
            boolean open = first || !changed.contains(other);
            if (open && (first ? pair(one, other, then, now) : pair(other, one, then, now))) {
                return true;
            }
        }
        return first ? pair(one, null, then, now) : pair(null, one, then, now);
    }

    private List<Entry> near(List<Entry> some, Entry one) {
        showing.steps().spend(some.size());
        return some.stream().filter(other -> other.box.meets(one.box)).toList();
    }

    private boolean pair(@Nullable Entry was, @Nullable Entry is, List<Entry> then, List<Entry> now) {
        showing.steps().spend(1);
        if (was == is || said(was).equals(said(is)) || stands(was, young, is) || stands(is, old, was)) {
            return false;
        }
        Box box = shared(was, is);
        if (box.isEmpty()) {
            return false;
        }
        Set<Entry> above = Collections.newSetFromMap(new IdentityHashMap<>());
        above(then, old, was, above);
        above(now, young, is, above);
        return showing.uncovered(box, above.stream().map(entry -> entry.box).toList(), rows(was), rows(is), false);
    }

    private static Box shared(@Nullable Entry was, @Nullable Entry is) {
        if (was == null) {
            return Objects.requireNonNull(is).box;
        }
        return is == null ? was.box : was.box.meet(is.box);
    }

    /** Whether one stands above another in the list of the other, where that could not decide what it meets. */
    private static boolean stands(@Nullable Entry one, Map<Entry, Integer> places, @Nullable Entry other) {
        Integer its = one == null ? null : places.get(one);
        return its != null && (other == null || its < place(places, other));
    }

    private void above(List<Entry> some, Map<Entry, Integer> places, @Nullable Entry one, Set<Entry> above) {
        showing.steps().spend(some.size());
        int end = one == null ? Integer.MAX_VALUE : place(places, one);
        some.stream().filter(other -> place(places, other) < end).forEach(above::add);
    }

    private static Entry entry(Map<Row, Entry> entries, Row row) {
        return Objects.requireNonNull(entries.get(row));
    }

    private static int place(Map<Entry, Integer> places, Entry one) {
        return Objects.requireNonNull(places.get(one));
    }

    private static Object said(@Nullable Entry one) {
        return one == null ? NONE : one.said;
    }

    private static List<Row> rows(@Nullable Entry one) {
        return one == null ? List.of() : one.rows;
    }
}
