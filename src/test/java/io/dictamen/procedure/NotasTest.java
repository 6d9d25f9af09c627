package io.dictamen.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notes of each workbook tell of every step of its procedure, and docs/procedimientos.md tells the same. */
class NotasTest {
    private static final List<String> STATES = List.of("Decidido", "En parte", "Acto de personas", "Contexto");
    private static final Pattern STEP = Pattern.compile("(?:[AB]\\.)?\\d+");

    /** A line of the table: a step with those below it, its state, and where it is decided. */
    private record Nota(String paso, String incluye, String estado, String decision, String hojas) {
        Stream<String> pasos() {
            return Stream.concat(Stream.of(paso), Arrays.stream(incluye.split(", ")))
                    .filter(uno -> !uno.isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void every_step_of_a_procedure_stands_once_in_the_notes_of_its_workbook(String codigo) throws IOException {
        assertThat(notes(libro(codigo)).stream().flatMap(Nota::pasos))
                .containsExactlyInAnyOrderElementsOf(Procedures.citables().get(codigo));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void what_is_decided_names_a_decision_or_a_report_and_sheets_that_there_are(String codigo) throws IOException {
        List<String> decisiones = Procedures.ALL.stream()
                .flatMap(uno -> uno.decisiones().stream())
                .map(decision -> decision.nombre())
                .toList();
        List<String> hojas = sheets(libro(codigo));
        for (Nota nota : notes(libro(codigo))) {
            assertThat(STATES).as("%s", nota).contains(nota.estado);
            assertThat(nota.decision.isEmpty())
                    .as("%s", nota)
                    .isEqualTo(!nota.estado.equals("Decidido") && !nota.estado.equals("En parte"));
            assertThat(split(nota.decision).filter(uno -> !uno.startsWith("reporte ")))
                    .as("%s", nota)
                    .isSubsetOf(decisiones);
            assertThat(split(nota.hojas)).as("%s", nota).isSubsetOf(hojas);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void the_documentation_counts_what_the_notes_hold(String codigo) throws IOException {
        Map<String, Long> cuenta = notes(libro(codigo)).stream()
                .filter(nota -> STEP.matcher(nota.paso).matches())
                .collect(Collectors.groupingBy(Nota::estado, TreeMap::new, Collectors.counting()));
        long total = cuenta.values().stream().mapToLong(Long::longValue).sum();

        Matcher linea = Pattern.compile("\\| " + codigo + " [^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|")
                .matcher(Files.readString(Path.of("docs/procedimientos.md")));

        assertThat(linea.find()).isTrue();
        assertThat(List.of(linea.group(1), linea.group(2), linea.group(3), linea.group(4)))
                .isEqualTo(Stream.of(
                                total,
                                cuenta.getOrDefault("Decidido", 0L),
                                cuenta.getOrDefault("En parte", 0L),
                                cuenta.getOrDefault("Acto de personas", 0L))
                        .map(String::valueOf)
                        .toList());
    }

    static Stream<String> procedures() {
        return Procedures.PASOS.keySet().stream();
    }

    private static String libro(String codigo) {
        return Procedures.ALL.stream()
                .filter(uno -> uno.codigo().equals(codigo))
                .findFirst()
                .orElseThrow()
                .libro();
    }

    private static List<Nota> notes(String libro) throws IOException {
        List<Nota> notes = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = open(libro)) {
            for (Row fila : workbook.getSheet("Notas")) {
                List<String> celdas = Stream.of(0, 2, 3, 4, 5)
                        .map(fila::getCell)
                        .map(formatter::formatCellValue)
                        .toList();
                if (STATES.contains(celdas.get(2))) {
                    notes.add(new Nota(celdas.get(0), celdas.get(1), celdas.get(2), celdas.get(3), celdas.get(4)));
                }
            }
        }
        return notes;
    }

    private static List<String> sheets(String libro) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (XSSFWorkbook workbook = open(libro)) {
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
        }
        return sheets;
    }

    private static XSSFWorkbook open(String libro) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("decision-tables", libro))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Stream<String> split(String lista) {
        return Arrays.stream(lista.split(", ")).filter(uno -> !uno.isEmpty());
    }
}
