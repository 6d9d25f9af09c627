package io.dictamen.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.TestDatabase;
import io.dictamen.core.Decisions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command and the service answer the same lines alike, but for the id and the moment that the service gives each. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BulkLikeServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static List<String> decisions() {
        return Decisions.names();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_line_of_every_decision_is_answered_as_in_a_batch_of_the_service(String decision) throws IOException {
        List<String> requests = new ArrayList<>(Cases.of(Decisions.named(decision)));
        requests.addAll(List.of("{ mal", "{}", "", "[1]", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}"));
        Path file = Files.write(folder.resolve("a.ndjson"), requests);

        List<JsonNode> service = new ArrayList<>();
        String answer = batch(decision, "application/x-ndjson", Files.readAllBytes(file));
        for (String line : answer.split("\n")) {
            service.add(bare(JSON.readTree(line)));
        }
        service.remove(service.size() - 1);
        assertThat(run(decision, file)).isZero();

        List<JsonNode> plain = new ArrayList<>();
        for (String part : List.of("dictamenes", "problemas")) {
            for (String line :
                    Files.readAllLines(folder.resolve("out").resolve(part).resolve("a.ndjson"))) {
                plain.add(bare(JSON.readTree(line)));
            }
        }
        plain.sort((one, other) ->
                Integer.compare(one.get("linea").asInt(), other.get("linea").asInt()));
        assertThat(plain).hasSizeGreaterThan(4).isEqualTo(service);
    }

    @Test
    void a_table_is_answered_as_in_a_batch_of_the_service() throws IOException {
        Path file = Files.write(
                folder.resolve("a.csv"),
                List.of(
                        "indicador;numerador;denominador",
                        "CALIDAD_DIGITACION;1184;1203",
                        "CALIDAD_DIGITACION;1.500;1203",
                        "CALIDAD_DIGITACION;1;2;de más",
                        "CALIDAD_DIGITACION;1;\"2"));
        String[] service =
                batch("indicador", "text/csv", Files.readAllBytes(file)).split("\r\n");
        assertThat(run("indicador", file)).isZero();
        List<String> decided = Files.readAllLines(folder.resolve("out/dictamenes/a.csv"));
        List<String> refused = Files.readAllLines(folder.resolve("out/problemas/a.csv"));
        List<String> all =
                Stream.concat(decided.stream(), refused.stream().skip(1)).toList();
        assertThat(all)
                .isEqualTo(Stream.of(service)
                        .map(line ->
                                line.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", ""))
                        .toList());
    }

    private static String batch(String decision, String type, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .queryParam("registrar", "false")
                .body(body)
                .post("/api/v1/decisiones/" + decision + "/lote")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private static JsonNode bare(JsonNode line) {
        if (line.get("dictamen") instanceof ObjectNode dictamen) {
            dictamen.remove(List.of("id", "fecha"));
        }
        return line;
    }

    private int run(String decision, Path file) {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new BulkCommand(none, none, Clock.system(ZoneId.of("America/La_Paz")))
                .run(List.of(
                        decision,
                        "--entrada",
                        file.toString(),
                        "--salida",
                        folder.resolve("out").toString()));
    }
}
