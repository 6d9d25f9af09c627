package io.dictamen.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.Alongside;
import io.dictamen.core.Decisions;
import io.dictamen.core.ResultType;
import io.dictamen.release.EditedWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class BulkCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T14:00:00Z"), ZoneId.of("America/La_Paz"));
    private static final String GOOD = "{\"indicador\":\"CALIDAD_DIGITACION\",\"numerador\":1184,\"denominador\":1203}";
    private static final String BAD = "{\"indicador\":\"CALIDAD_DIGITACION\",\"numerador\":-1,\"denominador\":1203}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_folder_is_decided_file_by_file_and_what_cannot_be_decided_stands_apart_with_its_fields() throws IOException {
        write("in/a.ndjson", GOOD, "", BAD, "[" + GOOD + "]");
        write("in/enero/b.jsonl", GOOD);
        write("in/leeme.txt", "no");

        assertThat(run("indicador", "--entrada", at("in"), "--salida", at("out")))
                .isZero();

        List<JsonNode> decided = lines("out/dictamenes/a.ndjson");
        assertThat(decided).extracting(line -> line.get("linea").asInt()).containsExactly(1);
        assertThat(decided.get(0).at("/dictamen/motivos/0/clausula").asText()).isEqualTo("COM-GCM-P11 III.2");
        assertThat(decided.get(0).at("/dictamen/fecha").asText()).isEqualTo("2026-11-30T10:00:00-04:00");
        List<JsonNode> refused = lines("out/problemas/a.ndjson");
        assertThat(refused).extracting(line -> line.get("linea").asInt()).containsExactly(3, 4);
        assertThat(refused.get(0).at("/problema/errores/0/campo").asText()).isEqualTo("numerador");
        assertThat(refused.get(1).at("/problema/type").asText()).isEqualTo("urn:dictamen:problema:linea-ilegible");
        assertThat(lines("out/dictamenes/enero/b.jsonl")).hasSize(1);
        assertThat(folder.resolve("out/problemas/enero/b.jsonl")).doesNotExist();

        JsonNode resumen = resumen();
        assertThat(resumen.get("estado").asText()).isEqualTo("TERMINADO");
        assertThat(resumen.get("lineas").asInt()).isEqualTo(4);
        assertThat(resumen.get("rechazadas").asInt()).isEqualTo(2);
        assertThat(resumen.get("porDesenlace")).isEqualTo(JSON.readTree("{\"ACEPTADO\":2}"));
    }

    @Test
    void a_glob_takes_some_files_and_a_second_run_decides_what_came_since() throws IOException {
        write("in/a.ndjson", GOOD);
        write("in/z.ndjson", GOOD);
        assertThat(run("indicador", "--entrada", at("in/a*.ndjson"), "--salida", at("out")))
                .isZero();
        assertThat(resumen().get("lineas").asInt()).isEqualTo(1);

        write("in/ab.ndjson", GOOD, GOOD);
        assertThat(run("indicador", "--entrada", at("in/a*.ndjson"), "--salida", at("out")))
                .isZero();
        assertThat(resumen().get("lineas").asInt()).isEqualTo(3);
        assertThat(lines("out/dictamenes/a.ndjson")).hasSize(1);
    }

    @Test
    void a_csv_comes_back_with_the_verdict_at_the_right_of_each_line() throws IOException {
        write("a.csv", "indicador;numerador;denominador", "CALIDAD_DIGITACION;1184;1203", "CALIDAD_DIGITACION;-1;1203");

        assertThat(run("indicador", "--entrada", at("a.csv"), "--salida", at("out")))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/dictamenes/a.csv")))
                .containsExactly(
                        "indicador;numerador;denominador;valor;resultado;parametro;id;clausulas;problema;problema.campos;problema.mensaje",
                        "CALIDAD_DIGITACION;1184;1203;98,4206;ACEPTADO;≥ 98 %;;COM-GCM-P11 III.2;;;");
        assertThat(Files.readAllLines(folder.resolve("out/problemas/a.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("CALIDAD_DIGITACION;-1;1203;;;;;;El pedido no cumple su contrato;numerador;");
    }

    @Test
    void a_parquet_file_comes_back_with_the_verdict_as_a_record_beside_its_columns() throws Exception {
        Path entrada = folder.resolve("a.parquet");
        Path salida = folder.resolve("out/dictamenes/a.parquet");
        sql("COPY (SELECT * FROM (VALUES ('CALIDAD_DIGITACION', 1184, 1203.0::DOUBLE), ('CALIDAD_DIGITACION', -1, 7),"
                + " ('CALIDAD_DIGITACION', 1, 2)) t(indicador, numerador, denominador)) TO '" + entrada
                + "' (FORMAT parquet)");

        assertThat(run("indicador", "--entrada", at("a.parquet"), "--salida", at("out")))
                .isZero();

        assertThat(sql("SELECT linea, numerador, dictamen.resultado.resultado, dictamen.resultado.valor,"
                        + " dictamen.motivos[1].clausula FROM '" + salida + "'"))
                .containsExactly("1|1184|ACEPTADO|98.4206|COM-GCM-P11 III.2", "3|1|OBSERVADO|50.0|COM-GCM-P11 III.2");
        assertThat(lines("out/problemas/a.parquet.ndjson"))
                .hasSize(1)
                .first()
                .satisfies(
                        line -> assertThat(line.at("/problema/errores/0/campo").asText())
                                .isEqualTo("numerador"));
        assertThat(folder.resolve("out/dictamenes/a.parquet.en-curso")).doesNotExist();
    }

    @Test
    void records_and_lists_of_a_parquet_file_are_decided_as_those_of_json() throws Exception {
        for (String decision : List.of("venta-digital-estado", "validacion-venta", "anulacion-registro")) {
            List<String> requests = Cases.of(Decisions.named(decision));
            write(decision + ".ndjson", requests.toArray(String[]::new));
            sql("COPY (SELECT r.* FROM read_json('" + at(decision + ".ndjson")
                    + "', format = 'newline_delimited', records = false, columns = {r: '"
                    + ResultType.DUCKDB
                            .of(Decisions.named(decision).contrato().tipo())
                            .replaceFirst("\\(", "(\"fechaReferencia\" VARCHAR, ")
                    + "'})) TO '" + at(decision + ".parquet") + "' (FORMAT parquet)");

            assertThat(run(decision, "--entrada", at(decision + ".ndjson"), "--salida", at("json")))
                    .as(said())
                    .isZero();
            assertThat(run(
                            decision,
                            "--entrada",
                            at(decision + ".parquet"),
                            "--salida",
                            at("parquet"),
                            "--momento",
                            "2026-11-30T10:00:00-04:00"))
                    .as(said())
                    .isZero();

            List<String> clauses = lines("json/dictamenes/" + decision + ".ndjson").stream()
                    .map(line -> line.get("linea") + "|" + clauses(line.at("/dictamen/motivos")))
                    .toList();
            assertThat(sql(
                            "SELECT linea, coalesce(list_aggregate(list_transform(dictamen.motivos, m -> m.clausula), 'string_agg', ','), '')"
                                    + " FROM '" + folder.resolve("parquet/dictamenes/" + decision + ".parquet") + "'"))
                    .isNotEmpty()
                    .isEqualTo(clauses);
            for (String out : List.of("json", "parquet")) {
                Files.delete(folder.resolve(out).resolve("resumen.json"));
            }
        }
    }

    @Test
    void a_draft_is_compared_with_what_is_answered_today() throws IOException {
        List<String> requests = Cases.of(Decisions.named("anulacion-registro"));
        write("a.ndjson", requests.toArray(String[]::new));
        Path draft = Files.createDirectories(folder.resolve("borrador/decision-tables"));
        try (Stream<Path> ours = Files.list(Path.of("decision-tables"))) {
            for (Path libro : ours.toList()) {
                Files.copy(libro, draft.resolve(libro.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(draft.resolve("anulacion.drl.xlsx"), EditedWorkbook.withMessage("Otro mensaje."));

        assertThat(run(
                        "anulacion-registro",
                        "--entrada",
                        at("a.ndjson"),
                        "--salida",
                        at("out"),
                        "--borrador",
                        at("borrador")))
                .isZero();

        JsonNode impacto = resumen().get("impacto");
        long changed = lines("out/dictamenes/a.ndjson").stream()
                .filter(line -> line.at("/dictamen/resultado/mensaje")
                        .asText()
                        .startsWith("La anulación procede. Comuníquela al Supervisor"))
                .count();
        assertThat(changed).isPositive();
        assertThat(impacto.get("diferentes").asLong()).isEqualTo(changed);
        assertThat(impacto.get("lineas").asLong()).isEqualTo(requests.size());
        assertThat(impacto.get("noEvaluables").asLong()).isZero();
        assertThat(said()).contains("Con el borrador cambian ");
    }

    @Test
    void what_cannot_be_decided_as_asked_is_said_with_what_would_be_right() throws IOException {
        write("a.ndjson", GOOD);
        assertThat(run("indicadro", "--entrada", at("a.ndjson"), "--salida", at("out")))
                .isEqualTo(1);
        assertThat(said()).contains("No hay una decisión «indicadro». ¿Quiso decir «indicador»?");
        assertThat(run("indicador", "--entrda", "x")).isEqualTo(1);
        assertThat(said()).contains("No se entiende «--entrda». ¿Quiso decir «--entrada»?");
        assertThat(run("indicador", "--entrada", at("nada"), "--salida", at("out")))
                .isEqualTo(1);
        assertThat(said()).contains("No existe " + at("nada"));

        assertThat(run("indicador", "--entrada", at("a.ndjson"), "--salida", at("out")))
                .isZero();
        assertThat(run("anulacion-cierre", "--entrada", at("a.ndjson"), "--salida", at("out")))
                .isEqualTo(1);
        assertThat(said()).contains("hay respuestas de otra decisión");
        write("a.ndjson", GOOD, GOOD);
        assertThat(run("indicador", "--entrada", at("a.ndjson"), "--salida", at("out")))
                .isEqualTo(1);
        assertThat(said()).contains("cambió desde que se empezó a decidir");
    }

    @Test
    void a_file_of_which_nothing_can_be_decided_keeps_no_other_from_it() throws IOException {
        write("in/a.csv", "indicadro;numerador", "x;1");
        write("in/b.ndjson", GOOD);

        assertThat(run("indicador", "--entrada", at("in"), "--salida", at("out")))
                .isEqualTo(1);

        assertThat(lines("out/dictamenes/b.ndjson")).hasSize(1);
        assertThat(resumen().at("/archivos/0/falta").asText())
                .isEqualTo("La columna A, «indicadro», no es un campo de esta decisión. ¿Quiso decir «indicador»?");
        write("in/a.csv", "indicador;numerador;denominador", "CALIDAD_DIGITACION;1184;1203");
        assertThat(run("indicador", "--entrada", at("in"), "--salida", at("out")))
                .isZero();
        assertThat(resumen().get("lineas").asInt()).isEqualTo(2);
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new BulkCommand(out, out, CLOCK).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private JsonNode resumen() throws IOException {
        return JSON.readTree(folder.resolve("out/resumen.json").toFile());
    }

    private static String clauses(JsonNode motivos) {
        List<String> clauses = new ArrayList<>();
        motivos.forEach(motivo -> clauses.add(motivo.get("clausula").asText()));
        return String.join(",", clauses);
    }

    private static List<String> sql(String command) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return rows;
            }
            ResultSet found = statement.getResultSet();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
