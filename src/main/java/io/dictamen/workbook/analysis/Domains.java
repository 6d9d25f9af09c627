package io.dictamen.workbook.analysis;

import io.dictamen.workbook.analysis.Domain.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts the values of a field into classes. */
final class Domains {
    private static final String OTHER = "otro texto";

    private Domains() {}

    /** Something of which nothing is known but whether it is so. The second class is yes. */
    static Domain yesOrNo() {
        return listed(List.of(new Part(false, "no se cumple"), new Part(true, "se cumple")), false);
    }

    static Domain constants(List<?> values, boolean optional) {
        return listed(
                values.stream()
                        .map(value -> new Part(value, Cell.written(value)))
                        .toList(),
                optional);
    }

    static Domain texts(Collection<?> literals, boolean optional) {
        List<Part> parts = new ArrayList<>();
        String other = OTHER;
        for (Object literal : new TreeSet<>(literals)) {
            parts.add(new Part(literal, Cell.written(literal)));
            other = literal.equals(other) ? other + " más" : other;
        }
        parts.add(new Part(null, other));
        return listed(parts, optional);
    }

    /** What a condition can only ask to be there. */
    static Domain presence(boolean optional) {
        return listed(List.of(new Part(null, "presente")), optional);
    }

    /** The points where conditions change, and what lies between them. */
    static Domain ordered(Line line, Collection<BigDecimal> literals, Bounds bounds, boolean optional) {
        TreeSet<BigDecimal> points = new TreeSet<>(literals);
        points.addAll(bounds.points());
        List<Part> parts = new ArrayList<>();
        BitSet all = new BitSet();
        BigDecimal before = null;
        for (BigDecimal point : points) {
            addGap(line, bounds, before, point, parts, all);
            all.set(parts.size(), bounds.admits(point));
            parts.add(new Part(line.value(point), Cell.written(line.value(point))));
            before = point;
        }
        addGap(line, bounds, before, null, parts, all);
        return closed(parts, all, true, optional);
    }

    private static Domain listed(List<Part> parts, boolean optional) {
        return closed(new ArrayList<>(parts), Domain.range(0, parts.size()), false, optional);
    }

    private static Domain closed(List<Part> parts, BitSet all, boolean ordered, boolean optional) {
        if (optional) {
            all.set(parts.size());
            parts.add(Part.ABSENT);
        }
        return new Domain(parts, all, ordered, optional);
    }

    private static void addGap(
            Line line,
            Bounds bounds,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            List<Part> parts,
            BitSet all) {
        BigDecimal step = line.step;
        BigDecimal steps = from == null || to == null || step == null
                ? null
                : to.subtract(from).divide(step);
        boolean any = steps == null || steps.compareTo(BigDecimal.ONE) > 0;
        if (!any || !bounds.admitsBetween(from, to)) {
            parts.add(new Part(null, ""));
            return;
        }
        Object example = line.value(example(line, from, to));
        boolean only = steps != null && steps.compareTo(BigDecimal.valueOf(2)) == 0;
        all.set(parts.size());
        parts.add(new Part(only ? example : null, Cell.written(example), example));
    }

    private static BigDecimal example(Line line, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        Stream<BigDecimal> near = Stream.of(
                        Optional.of(line.origin),
                        Optional.ofNullable(from).map(line.stride::add),
                        Optional.ofNullable(to).map(end -> end.subtract(line.stride)))
                .flatMap(Optional::stream);
        return near.filter(
                        point -> (from == null || point.compareTo(from) > 0) && (to == null || point.compareTo(to) < 0))
                .min(Comparator.comparing(point -> point.subtract(line.origin).abs()))
                .orElseGet(() -> between(line, Objects.requireNonNull(from), Objects.requireNonNull(to)));
    }

    private static BigDecimal between(Line line, BigDecimal from, BigDecimal to) {
        return line.step == null ? from.add(to).divide(BigDecimal.valueOf(2)) : from.add(line.step);
    }
}
