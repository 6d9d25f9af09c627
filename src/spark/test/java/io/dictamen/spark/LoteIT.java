package io.dictamen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.core.Decisions;
import io.dictamen.core.ResultType;
import io.dictamen.decision.Decision;
import io.dictamen.deployment.Deployment;
import io.dictamen.scenario.ScenarioFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as a cluster gets it, by SparkSubmit, beside {@code ./dictamen lote} on the same files: equal line by line. */
class LoteIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String MOMENT = "2026-11-30T10:00:00-04:00";
    private static final String NAME = "anulacion-registro";
    private static final Decision<?, ?> DECISION = Decisions.named(NAME);
    private static final int LINES = 3_000;
    // Several partitions a file, so that lines are numbered across them.
    private static final String SMALL = "spark.sql.files.maxPartitionBytes=96k";

    @TempDir
    Path folder;

    @Test
    void lines_of_json_are_answered_and_compared_with_a_draft_as_the_plain_command_does() throws Exception {
        Path lake = Files.createDirectories(folder.resolve("lago/enero"));
        write(folder.resolve("lago/a.ndjson"), 0);
        write(lake.resolve("b.ndjson"), 7);
        String[] options = {"--momento", MOMENT, "--borrador", draft().toString()};

        spark(with(options, "--entrada", folder.resolve("lago").toString(), "--salida", at("spark")));
        plain(with(options, "--entrada", folder.resolve("lago").toString(), "--salida", at("plain")));

        for (String file : List.of("a.ndjson", "enero/b.ndjson")) {
            for (String kind : List.of("dictamenes", "problemas")) {
                assertThat(parts("spark", kind, file))
                        .as(kind + " " + file)
                        .hasSizeGreaterThan(2)
                        .isEqualTo(Files.readAllLines(
                                folder.resolve("plain").resolve(kind).resolve(file)));
            }
        }
        JsonNode spark = summary("spark");
        JsonNode plain = summary("plain");
        for (String part :
                List.of("huella", "momento", "lineas", "decididas", "rechazadas", "porDesenlace", "impacto")) {
            assertThat(spark.get(part)).as(part).isEqualTo(plain.get(part));
        }
        assertThat(spark.at("/impacto/diferentes").asLong()).isPositive();
        assertThat(spark.get("lineas").asLong()).isEqualTo(2 * LINES);
    }

    @Test
    void columns_come_back_with_the_verdict_as_a_record_as_from_the_plain_command() throws Exception {
        Path ndjson = folder.resolve("a.ndjson");
        write(ndjson, 3);
        Path lake = Files.createDirectories(folder.resolve("lago.parquet"));
        String type =
                ResultType.DUCKDB.of(DECISION.contrato().tipo()).replaceFirst("\\(", "(\"fechaReferencia\" VARCHAR, ");
        sql("COPY (SELECT r.* FROM read_json('" + ndjson + "', format = 'newline_delimited', records = false,"
                + " ignore_errors = true, columns = {r: '" + type + "'}) WHERE r IS NOT NULL) TO '"
                + lake.resolve("a.parquet")
                + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");

        spark("--entrada", lake.toString(), "--salida", at("spark"), "--momento", MOMENT);
        plain("--entrada", lake.resolve("a.parquet").toString(), "--salida", at("plain"), "--momento", MOMENT);

        String fromSpark = " FROM read_parquet('" + at("spark") + "/clase=dictamenes/*.parquet')";
        String fromPlain = " FROM read_parquet('" + at("plain") + "/dictamenes/a.parquet')";
        String columns = "SELECT linea, \"numeroSolicitud\", identificacion, to_json(dictamen)";
        assertThat(sql("SELECT count(*)" + fromSpark)).isEqualTo(sql("SELECT count(*)" + fromPlain));
        assertThat(sql(columns + fromSpark + " ORDER BY linea"))
                .hasSizeGreaterThan(1_000)
                .isEqualTo(sql(columns + fromPlain + " ORDER BY linea"));
        List<String> problems = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("plain/problemas/a.parquet.ndjson"))) {
            JsonNode read = JSON.readTree(line);
            problems.add(read.get("linea") + "|"
                    + read.at("/problema/errores/0/campo").asText());
        }
        assertThat(sql("SELECT linea, problema.errores[1].campo FROM read_parquet('" + at("spark")
                        + "/clase=problemas/*.parquet') ORDER BY linea"))
                .isNotEmpty()
                .isEqualTo(problems);

        spark("--entrada", "tabla:parquet.`" + lake + "`", "--salida", at("table"), "--momento", MOMENT);
        assertThat(sql("SELECT \"numeroSolicitud\", to_json(dictamen) FROM read_parquet('" + at("table")
                        + "/clase=dictamenes/*.parquet') ORDER BY ALL"))
                .isEqualTo(sql("SELECT \"numeroSolicitud\", to_json(dictamen)" + fromSpark + " ORDER BY ALL"));
    }

    private void write(Path file, int seed) throws IOException {
        List<String> requests =
                ScenarioFile.parse(DECISION, Deployment.files().get(NAME + ".csv")).escenarios().stream()
                        .map(caso -> caso.dado().toString())
                        .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String request = requests.get((i + seed) % requests.size());
            lines.add(
                    i % 101 == 5
                            ? request.replace("\"TRASLADO\"", "\"MUDANZA\"").replace("\"COMPLETA\"", "\"TODA\"")
                            : request);
        }
        lines.add("");
        lines.set(50 + seed, "{ mal");
        Files.write(file, lines);
    }

    /** This project's workbooks, of which one says something else in a row. */
    private Path draft() throws IOException {
        Path libros = Files.createDirectories(folder.resolve("borrador/decision-tables"));
        try (Stream<Path> ours = Files.list(ROOT.resolve("decision-tables"))) {
            for (Path libro : ours.toList()) {
                Files.copy(libro, libros.resolve(libro.getFileName()));
            }
        }
        Path edited = libros.resolve("anulacion.drl.xlsx");
        try (XSSFWorkbook libro = new XSSFWorkbook(Files.newInputStream(edited));
                OutputStream out = Files.newOutputStream(folder.resolve("editado"))) {
            for (Row row : libro.getSheet("Registro")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("La anulación procede. Comuníquela")) {
                        cell.setCellValue("Otro mensaje.");
                    }
                }
            }
            libro.write(out);
        }
        Files.delete(edited);
        Files.move(folder.resolve("editado"), edited);
        return libros.getParent();
    }

    private List<String> parts(String out, String kind, String file) throws IOException {
        Path answers = folder.resolve(out).resolve("clase=" + kind).resolve("archivo=" + file.replace("/", "%2F"));
        List<String> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(answers)) {
            for (Path part : parts.filter(it -> it.toString().endsWith(".txt")).toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        lines.sort((one, other) -> Long.compare(line(one), line(other)));
        return lines;
    }

    private static long line(String answer) {
        return Long.parseLong(answer.substring(answer.indexOf(':') + 1, answer.indexOf(',')));
    }

    private JsonNode summary(String out) throws IOException {
        return JSON.readTree(folder.resolve(out).resolve("resumen.json").toFile());
    }

    private String at(String out) {
        return folder.resolve(out).toString();
    }

    private static String[] with(String[] options, String... more) {
        return Stream.concat(Arrays.stream(more), Arrays.stream(options)).toArray(String[]::new);
    }

    private void spark(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        Stream.of(
                        "lang",
                        "lang.invoke",
                        "lang.reflect",
                        "io",
                        "net",
                        "nio",
                        "util",
                        "util.concurrent",
                        "util.concurrent.atomic")
                .forEach(part -> command.add("--add-opens=java.base/java." + part + "=ALL-UNNAMED"));
        Stream.of("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar")
                .forEach(part -> command.add("--add-opens=java.base/" + part + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                Files.readString(ROOT.resolve("target/spark/spark.classpath")).strip()));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
        command.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", SMALL));
        command.addAll(List.of(
                "--class",
                "io.dictamen.spark.Lote",
                ROOT.resolve("target/spark/dictamen-spark.jar").toString(),
                NAME));
        run("spark", command, options);
    }

    private void plain(String... options) throws Exception {
        Path duckDb = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("duckdb_jdbc"))
                .findFirst()
                .orElseThrow();
        run(
                "plain",
                List.of(
                        "-Ddictamen.duckdb=" + duckDb,
                        "-jar",
                        ROOT.resolve("target/quarkus-app/quarkus-run.jar").toString(),
                        "lote",
                        NAME),
                options);
    }

    private void run(String who, List<String> command, String... options) throws Exception {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        all.addAll(command);
        all.addAll(List.of(options));
        Path log = folder.resolve(who + ".log");
        Process child = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor(8, TimeUnit.MINUTES)).as(who).isTrue();
        assertThat(child.exitValue()).as(Files.readString(log)).isZero();
    }

    private static List<String> sql(String command) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            if (statement.execute(command)) {
                ResultSet found = statement.getResultSet();
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(found.getObject(i)));
                    }
                    rows.add(String.join("|", cells));
                }
            }
        }
        return rows;
    }
}
