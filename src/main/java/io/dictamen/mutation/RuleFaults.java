package io.dictamen.mutation;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Outcomes;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The few faults that the text of a rule file admits, line by line. */
final class RuleFaults {
    // A truth that stands by itself, and ends there.
    private static final String TRUTH = "solicitud\\.\\w+(?=\\s*(?:,|\\)|\\|\\||&&))";
    private static final String TERM = "!?[\\w.]+(?: == [\\w.]+)?";
    private static final String MOVED = "(minus|plus)(\\w+)\\((\\$?\\w+)\\)";
    private static final List<Fault> OF_CONDITIONS = List.of(
            new Fault("==", "!="),
            new Fault("!=", "=="),
            new Fault("<=", "<"),
            new Fault(">=", ">"),
            new Fault("<(?!=)", "<="),
            new Fault(">(?!=)", ">="),
            new Fault("\\|\\|", "&&"),
            new Fault("&&", "||"),
            new Fault("(?<![\\w.])!(?=\\w)", ""),
            new Fault("(?<![\\w.!])(?<!\\b[a-z]\\w{0,40}\\()" + TRUTH, "!$0"),
            new Fault("\\.isAfter\\(", ".isBefore("),
            new Fault("\\.isBefore\\(", ".isAfter("),
            new Fault("(?<![\\w.!])(\\w+)\\.isAfter\\(", "!$1.isBefore("),
            new Fault("(?<![\\w.!])(\\w+)\\.isBefore\\(", "!$1.isAfter("),
            new Fault("!(\\w+)\\.isAfter\\(", "$1.isBefore("),
            new Fault("!(\\w+)\\.isBefore\\(", "$1.isAfter("),
            new Fault(MOVED, "$1$2($3 + 1)"),
            new Fault(MOVED, "$1$2($3 - 1)"),
            new Fault("(?<=[(]|[|] |^ {1,40})" + TERM + " \\|\\| ", ""),
            new Fault(" \\|\\| " + TERM + "(?=[,)])", ""),
            new Fault("\\bexists\\b", "not"),
            new Fault("\\bmax\\(", "min("),
            new Fault("^\\s+!?[\\w.]+(?:\\([\\w.]+\\))?,$", ""));
    private static final List<Fault> OF_CONSEQUENCES =
            List.of(new Fault("\\(true\\)", "(false)"), new Fault("\\(false\\)", "(true)"));

    private final DecisionTable tabla;
    private final List<String> lines;
    private final List<Faulty> all = new ArrayList<>();

    /** What is written in the place of each thing that is found. */
    private record Fault(Pattern found, String instead) {
        Fault(String found, String instead) {
            this(Pattern.compile(found), instead);
        }
    }

    /**
     * A rule file with a fault.
     *
     * @param regla the name of the rule that has it
     * @param texto of the whole file
     */
    record Faulty(Mutant mutant, String regla, String texto) {}

    private RuleFaults(String archivo, String texto) {
        this.lines = texto.lines().toList();
        List<Row> rows = IntStream.range(0, lines.size())
                .mapToObj(place -> row(place, lines.get(place)))
                .toList();
        Outcomes line = Outcomes.ofCells(List.of(new Outcome("regla", String.class, false, false, "")));
        this.tabla = new DecisionTable(archivo, archivo, archivo, String.class, String.class, List.of(), line, rows);
    }

    /** Every fault of a rule file, whether it compiles or not; none is there twice. */
    static List<Faulty> of(String archivo, String texto) {
        RuleFaults faults = new RuleFaults(archivo, texto);
        int rule = 0;
        List<Fault> here = List.of();
        for (int place = 0; place < faults.lines.size(); place++) {
            String word = faults.lines.get(place).strip();
            if (word.startsWith("rule ")) {
                rule = place;
            } else if (word.equals("end")) {
                faults.deleted(rule, place);
            }
            here = switch (word) {
                case "when" -> OF_CONDITIONS;
                case "then" -> OF_CONSEQUENCES;
                case "end" -> List.of();
                default -> here;
            };
            if (!word.startsWith("//")) {
                faults.changed(rule, place, here);
            }
        }
        return faults.all;
    }

    private void changed(int rule, int place, List<Fault> some) {
        String line = lines.get(place);
        for (Fault fault : some) {
            Matcher matcher = fault.found().matcher(line);
            // To find from a place makes it begin anew, and so each has its line as it was.
            for (int from = 0; from < line.length() && matcher.find(from); ) {
                from = matcher.end();
                StringBuilder changed = new StringBuilder();
                matcher.appendReplacement(changed, fault.instead()).appendTail(changed);
                String made = changed.toString();
                add(rule, place, made, Change.replaced(place, row(place, made)));
            }
        }
    }

    private void deleted(int from, int to) {
        Change change =
                new Change(IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet()), new TreeMap<>());
        add(from, from, "", change);
    }

    private void add(int rule, int place, String changed, Change change) {
        Mutant mutant =
                new Mutant(Mutator.D1, tabla, place, "", lines.get(place).strip(), changed.strip(), change);
        String texto =
                mutant.filas().stream().map(row -> row.salida().toString()).collect(Collectors.joining("\n", "", "\n"));
        if (all.stream().noneMatch(one -> one.texto().equals(texto))) {
            all.add(new Faulty(mutant, lines.get(rule).replaceFirst("^\\s*rule\\s+\"(.*)\".*$", "$1"), texto));
        }
    }

    private static Row row(int place, String line) {
        return new Row(place + 1, "", List.of(), line, List.of(line));
    }
}
