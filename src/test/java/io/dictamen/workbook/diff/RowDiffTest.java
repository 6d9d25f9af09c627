package io.dictamen.workbook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.diff.TextSheet.Kind;
import io.dictamen.workbook.diff.TextSheet.TextRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits that are known are found again, whatever they are; and whatever is found leads from one version to the other. */
class RowDiffTest {
    private static final int FIRST_ROW = 10;
    private static final List<TextColumn> COLUMNS = List.of(
            new TextColumn(0, "CONDITION", "estado == Estado.$param", "Estado"),
            new TextColumn(1, "CONDITION", "puntaje >= $param", "Puntaje"),
            new TextColumn(2, "CONDITION", "zona == \"$param\"", "Zona"),
            new TextColumn(3, "ACTION", "fila.mensaje(\"$param\")", "Mensaje"),
            new TextColumn(4, "ACTION", "fila.accion(Accion.$param)", "Acción"),
            new TextColumn(5, "METADATA", "clausula(\"$param\")", "Cláusula"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 60, 400})
    void a_script_of_edits_is_found_again(int size) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<List<String>> before = rows(random, size);
            Script script = Script.random(before, random);

            assertThat(found(before, script.after))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(script.expected);
        }
    }

    @Test
    void one_row_carried_elsewhere_is_the_only_one_that_moved() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> before = rows(random, 30);
            int from = random.nextInt(30);
            int to = (from + 2 + random.nextInt(27)) % 30;
            List<List<String>> after = new ArrayList<>(before);
            after.add(to, after.remove(from));

            // Carried to the neighbouring place it may as well be the neighbour that moved.
            if (Math.abs(from - to) > 1) {
                assertThat(found(before, after)).containsExactly("MOVIDA " + (from + 10) + " " + (to + 10));
            }
        }
    }

    @Test
    void whatever_was_done_the_differences_lead_from_one_version_to_the_other() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            // Few values, so that rows resemble each other and even repeat.
            List<List<String>> before = alike(random, random.nextInt(25));
            List<List<String>> after = new ArrayList<>(before);
            Collections.shuffle(after, random);
            after = after.subList(random.nextInt(after.size() + 1), after.size());
            after.addAll(alike(random, random.nextInt(10)));

            assertThat(applied(before, after.size(), diff(before, after)))
                    .as("seed %d", seed)
                    .isEqualTo(after);
        }
    }

    @Test
    void ten_thousand_rows_that_all_changed_and_look_alike_are_compared_in_time() {
        Random random = new Random(7);
        List<List<String>> before = new ArrayList<>();
        List<List<String>> after = new ArrayList<>();
        for (List<String> row : rows(random, 10_000)) {
            before.add(with(row, 5, "COM-GCM-P11 10"));
            after.add(with(with(with(row, 5, "COM-GCM-P11 10"), 0, "Y" + random.nextInt()), 3, "otro"));
        }
        long start = System.nanoTime();
        List<Difference> differences = diff(before, after);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(differences).hasSize(10_000).allMatch(d -> d.tipo() == Cambio.CAMBIADA);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    /** What was done to the rows of a sheet, and what must be told of it. */
    private record Script(List<List<String>> after, List<String> expected) {

        static Script random(List<List<String>> before, Random random) {
            List<List<String>> after = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            int inserted = 0;
            for (int i = 0; i < before.size(); i++) {
                int number = FIRST_ROW + i;
                switch (random.nextInt(8)) {
                    case 0 -> expected.add("QUITADA " + number + " null");
                    case 1 -> {
                        after.add(with(before.get(i), random.nextInt(6), "E" + random.nextInt()));
                        expected.add("CAMBIADA " + number + " " + (FIRST_ROW + after.size() - 1));
                    }
                    case 2 -> {
                        // In a short table a clause that is cited once tells a row, and a new row must not borrow it.
                        String clausula = before.size() < 60 ? "COM-DSC-P06 B." : "COM-DSC-P06 A.";
                        after.add(row(random, 1_000_000 + inserted++, clausula));
                        expected.add("AGREGADA null " + (FIRST_ROW + after.size() - 1));
                        after.add(before.get(i));
                    }
                    default -> after.add(before.get(i));
                }
            }
            return new Script(after, expected);
        }
    }

    private static List<List<String>> rows(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> row(random, i, "COM-DSC-P06 A."))
                .toList();
    }

    private static List<String> row(Random random, int i, String clausula) {
        return List.of(
                "X" + random.nextInt(40),
                "P" + i,
                random.nextBoolean() ? "" : "Z" + random.nextInt(30),
                "M" + random.nextInt(),
                "A" + random.nextInt(50),
                clausula + random.nextInt(5));
    }

    private static List<List<String>> alike(Random random, int size) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(IntStream.range(0, 6)
                    .mapToObj(c -> random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(3)))
                    .toList());
        }
        return rows;
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return List.copyOf(changed);
    }

    private static List<String> found(List<List<String>> before, List<List<String>> after) {
        return diff(before, after).stream()
                .map(d -> d.tipo() + " " + d.filaAntes() + " " + d.filaDespues())
                .toList();
    }

    private static List<Difference> diff(List<List<String>> before, List<List<String>> after) {
        return WorkbookDiff.of(book(before), book(after)).diferencias();
    }

    private static WorkbookText book(List<List<String>> rows) {
        List<TextRow> numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> new TextRow(FIRST_ROW + i, rows.get(i)))
                .toList();
        return new WorkbookText(
                "prueba.drl.xlsx",
                List.of(new TextSheet("Hoja", Kind.TABLA, "Prueba", List.of(), COLUMNS, numbered)),
                List.of());
    }

    /** The later version made of the earlier one and the differences alone. */
    private static List<List<String>> applied(List<List<String>> before, int size, List<Difference> differences) {
        TreeMap<Integer, List<String>> placed = new TreeMap<>();
        Set<Integer> gone = new HashSet<>();
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        IntStream.range(0, before.size()).forEach(i -> rows.put(FIRST_ROW + i, before.get(i)));
        for (Difference d : differences) {
            Integer from = d.filaAntes();
            Integer to = d.filaDespues();
            if (from != null && d.tipo() == Cambio.CAMBIADA) {
                rows.put(from, edited(Objects.requireNonNull(rows.get(from)), d));
            }
            if (from != null && d.tipo() == Cambio.QUITADA) {
                assertThat(edited(Objects.requireNonNull(rows.get(from)), d)).containsOnly("");
                gone.add(from);
            }
            if (to != null && d.tipo() == Cambio.AGREGADA) {
                placed.put(to, edited(Collections.nCopies(6, ""), d));
            }
        }
        for (Difference d : differences) {
            if (d.tipo() == Cambio.MOVIDA) {
                placed.put(d.filaDespues(), rows.get(d.filaAntes()));
                gone.add(d.filaAntes());
            }
        }
        rows.keySet().removeAll(gone);
        List<List<String>> stayed = new ArrayList<>(rows.values());
        for (int number = FIRST_ROW; number < FIRST_ROW + size; number++) {
            if (!placed.containsKey(number)) {
                placed.put(number, stayed.remove(0));
            }
        }
        assertThat(stayed).isEmpty();
        return new ArrayList<>(placed.values());
    }

    private static List<String> edited(List<String> row, Difference d) {
        List<String> changed = new ArrayList<>(row);
        d.celdas().forEach(celda -> {
            int column = COLUMNS.stream().map(TextColumn::nombre).toList().indexOf(celda.columna());
            assertThat(changed.get(column)).isEqualTo(celda.antes());
            changed.set(column, celda.despues());
        });
        return changed;
    }
}
