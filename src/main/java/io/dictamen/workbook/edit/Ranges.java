package io.dictamen.workbook.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ranges of a sheet, as a file writes them, once its rows have moved. */
record Ranges(RowMap rows) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

    private record Range(String left, int top, String right, int bottom) {
        String with(int from, int to) {
            return left.equals(right) && from == to ? left + from : left + from + ":" + right + to;
        }
    }

    /** The ranges that now look as these did, with blanks between them; empty where none does. */
    String dressed(String sqref) {
        return List.of(sqref.strip().split("\\s+")).stream()
                .map(one -> parse(one)
                        .map(range -> rows.dressed(range.top(), range.bottom()).stream()
                                .map(run -> range.with(run[0], run[1]))
                                .collect(Collectors.joining(" ")))
                        .orElse(one))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** One range over all that looks as this one did. */
    String span(String ref) {
        return parse(ref)
                .map(range -> {
                    List<int[]> runs = rows.dressed(range.top(), range.bottom());
                    return runs.isEmpty() ? ref : range.with(runs.get(0)[0], runs.get(runs.size() - 1)[1]);
                })
                .orElse(ref);
    }

    /** Where these very cells are; empty where they were deleted. */
    Optional<String> moved(String ref) {
        Optional<Range> range = parse(ref);
        if (range.isEmpty()) {
            return Optional.of(ref);
        }
        OptionalInt top = rows.moved(range.get().top());
        OptionalInt bottom = rows.moved(range.get().bottom());
        return top.isPresent() && bottom.isPresent() && top.getAsInt() <= bottom.getAsInt()
                ? Optional.of(range.get().with(top.getAsInt(), bottom.getAsInt()))
                : Optional.empty();
    }

    /** By how many rows the first of these ranges begins lower; formulas count from there. */
    int fall(String sqref, String now) {
        Optional<Range> was = parse(sqref.strip().split("\\s+")[0]);
        Optional<Range> is = parse(now.strip().split("\\s+")[0]);
        return was.isPresent() && is.isPresent() ? is.get().top() - was.get().top() : 0;
    }

    private static Optional<Range> parse(String ref) {
        Matcher form = FORM.matcher(ref);
        if (!form.matches()) {
            return Optional.empty();
        }
        int top = Integer.parseInt(form.group(2));
        return Optional.of(
                form.group(3) == null
                        ? new Range(form.group(1), top, form.group(1), top)
                        : new Range(form.group(1), top, form.group(3), Integer.parseInt(form.group(4))));
    }
}
