package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Operator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How cells ask for some classes of a field: all the ways that there are, each one or more cells of one row. */
final class Cells {
    private final Domain domain;
    private final BitSet classes;
    private final BitSet rest;
    private final boolean absence;

    private Cells(Domain domain, BitSet classes) {
        this.domain = domain;
        this.classes = classes;
        this.rest = Box.minus(domain.all(), classes);
        this.absence = classes.intersects(domain.absent());
    }

    /** Empty where no row can ask for just those. */
    static List<List<Cell>> asking(Domain domain, BitSet classes) {
        return new Cells(domain, classes).ways();
    }

    /** What asks for just those classes, in as few words as can be; where no one cell can, run by run. */
    static String words(Domain domain, BitSet classes, Function<Cell, String> written) {
        Optional<String> whole = shortest(asking(domain, classes), written);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<String> runs = new ArrayList<>();
        int from = classes.nextSetBit(0);
        while (from >= 0) {
            int last = domain.lastOfRun(from, classes);
            BitSet run = Box.meet(Domain.range(from, last + 1), classes);
            String alone = domain.part(from).example();
            runs.add(shortest(asking(domain, run), written).orElse(alone));
            from = classes.nextSetBit(last + 1);
        }
        return String.join(" o ", runs);
    }

    private static Optional<String> shortest(List<List<Cell>> ways, Function<Cell, String> written) {
        return ways.stream()
                .min(Comparator.comparingInt(way ->
                        way.stream().mapToInt(cell -> cell.values().size()).sum()))
                .map(way -> way.stream().map(written).collect(Collectors.joining(" y ")));
    }

    private List<List<Cell>> ways() {
        List<List<Cell>> ways = new ArrayList<>();
        if (classes.equals(domain.absent())) {
            ways.add(List.of(new Cell(Operator.ABSENT, List.of())));
        }
        if (classes.equals(domain.present())) {
            ways.add(List.of(new Cell(Operator.PRESENT, List.of())));
        }
        if (!absence) {
            values(classes)
                    .map(values -> one(Operator.EQUAL, Operator.IN, values))
                    .ifPresent(ways::add);
            range().ifPresent(ways::add);
        }
        excluding().ifPresent(ways::add);
        return ways;
    }

    /** All but some values, among which absence is where it is not excluded by a cell of its own. */
    private Optional<List<Cell>> excluding() {
        BitSet excluded = Box.minus(rest, domain.absent());
        if (excluded.isEmpty()) {
            return Optional.empty();
        }
        return values(excluded).map(values -> {
            List<Cell> cells = new ArrayList<>(one(Operator.NOT_EQUAL, Operator.NOT_IN, values));
            if (!absence && !domain.absent().isEmpty()) {
                cells.add(new Cell(Operator.PRESENT, List.of()));
            }
            return cells;
        });
    }

    private Optional<List<Cell>> range() {
        BitSet present = domain.present();
        int first = classes.nextSetBit(0);
        int last = classes.length() - 1;
        BitSet between = Box.meet(present, Domain.range(first, last + 1));
        if (!domain.isOrdered() || !between.equals(classes)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        if (first > present.nextSetBit(0)) {
            cells.add(bound(first, Operator.GREATER_OR_EQUAL, Operator.GREATER, first - 1));
        }
        if (last < present.length() - 1) {
            cells.add(bound(last, Operator.LESS_OR_EQUAL, Operator.LESS, last + 1));
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    // What lies between two values is named by the value beside it.
    private Cell bound(int end, Operator itself, Operator beyond, int beside) {
        return domain.part(end).value() == null
                ? Cell.of(beyond, domain.part(beside).example())
                : Cell.of(itself, domain.part(end).example());
    }

    private static List<Cell> one(Operator single, Operator list, List<String> values) {
        return List.of(new Cell(values.size() == 1 ? single : list, values));
    }

    /** Empty where some class has more than one value. */
    private Optional<List<String>> values(BitSet some) {
        boolean single = some.stream().allMatch(i -> domain.part(i).value() != null);
        return single
                ? Optional.of(
                        some.stream().mapToObj(i -> domain.part(i).example()).toList())
                : Optional.empty();
    }
}
