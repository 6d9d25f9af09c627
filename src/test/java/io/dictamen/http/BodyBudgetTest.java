package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers may send, each and all together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(BodyBudgetTest.Little.class)
class BodyBudgetTest {
    private static final long MEMORY = 512 * 1024;
    private static final String DECISION = "/api/v1/decisiones/anulacion-registro?registrar=false";
    private static final String EXAMPLE = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "fechaRegistro": "2026-03-09T09:30:00-04:00",
             "alcance": "COMPLETA", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}
            """;

    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("/api/v1/sesion", 16 << 10),
            Map.entry("/api/v1/sesion/clave", 16 << 10),
            Map.entry("/api/v1/personas", 16 << 10),
            Map.entry("/api/v1/personas/ana", 16 << 10),
            Map.entry("/api/v1/claves", 16 << 10),
            Map.entry("/api/v1/versiones", 64 << 10),
            Map.entry("/api/v1/versiones/1/aprobacion", 64 << 10),
            Map.entry("/api/v1/cifras-mensuales/CALIDAD/2026-01", 64 << 10),
            Map.entry("/api/v1/nada", 64 << 10),
            Map.entry("/api/v1/decisiones/anulacion-registro", 1 << 20),
            Map.entry("/api/v1/versiones/1/libros/a.drl.xlsx", 10 << 20),
            Map.entry("/api/v1/versiones/1/escenarios/a.csv", 10 << 20));

    public static final class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dictamen.limite.memoria", String.valueOf(MEMORY), "dictamen.limite.cuerpo", "3S");
        }
    }

    @Inject
    BodyBudget budget;

    @Test
    void beyond_the_memory_for_all_a_body_is_refused_unread_and_small_ones_go_on() throws IOException {
        try (RawCall first = new RawCall(RestAssured.port);
                RawCall second = new RawCall(RestAssured.port)) {
            first.send(head(DECISION, 200_000) + EXAMPLE + " ".repeat(199_000 - EXAMPLE.length()));
            second.send(head("bodega", DECISION, 200_000) + EXAMPLE + " ".repeat(199_000 - EXAMPLE.length()));
            await().until(() -> budget.bytes().free() == MEMORY - 400_000);
            RawCall.Answer refused = RawCall.answer(RestAssured.port, head("otra", DECISION, 150_000));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("1");
            assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
            assertThat(refused.header("connection")).isEqualTo("close");
            assertThat(decide(EXAMPLE)).isEqualTo(200);

            first.send(" ".repeat(1_000));
            assertThat(first.hear().status()).isEqualTo(200);
        }
        await().until(() -> budget.bytes().free() == MEMORY);
        assertThat(decide(EXAMPLE + " ".repeat(200_000))).isEqualTo(200);
    }

    @Test
    void one_caller_has_half_of_it_at_most() throws IOException {
        try (RawCall first = new RawCall(RestAssured.port)) {
            first.send(head(DECISION, 200_000) + EXAMPLE + " ".repeat(199_000 - EXAMPLE.length()));
            await().until(() -> budget.bytes().free() == MEMORY - 200_000);
            assertThat(RawCall.answer(RestAssured.port, head(DECISION, 100_000)).status())
                    .isEqualTo(503);
            String other = EXAMPLE + " ".repeat(100_000);
            assertThat(RawCall.answer(RestAssured.port, head("bodega", DECISION, other.length()) + other)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_is_only_announced_takes_nothing() throws IOException {
        List<RawCall> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RawCall call = new RawCall(RestAssured.port);
            calls.add(call);
            call.send(head(DECISION, 200_000) + "{");
        }
        assertThat(decide(EXAMPLE + " ".repeat(200_000))).isEqualTo(200);
        for (RawCall call : calls) {
            call.close();
        }
    }

    @Test
    void a_chunked_body_takes_its_memory_as_it_grows() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (RawCall call = new RawCall(RestAssured.port)) {
            call.send(chunked(DECISION) + chunk + chunk);
            await().until(() -> budget.bytes().free() == MEMORY - 2 * 0x10000);
            call.send(chunk + chunk + chunk);
            assertThat(call.hear().status()).isEqualTo(503);
        }
    }

    @Test
    void who_hangs_up_or_is_too_slow_gives_the_memory_back() throws IOException {
        String half = EXAMPLE + " ".repeat(100_000);
        for (int i = 0; i < 5; i++) {
            RawCall gone = new RawCall(RestAssured.port);
            gone.send(head(DECISION, 200_000) + half);
            await().until(() -> budget.bytes().free() < MEMORY);
            gone.close();
            await().until(() -> budget.bytes().free() == MEMORY);
        }
        RawCall.Answer late = RawCall.answer(RestAssured.port, head(DECISION, 200_000) + half);
        assertThat(late.status()).isEqualTo(408);
        await().until(() -> budget.bytes().free() == MEMORY);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_body_is_no_larger_than_what_is_expected_there(String path, int most) throws IOException {
        RawCall.Answer refused = RawCall.answer(RestAssured.port, head(path, most + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    }

    /** All at once, since the answer to most is only that they came too late. */
    @Test
    void a_body_as_large_as_what_is_expected_there_is_waited_for_or_refused_for_another_reason() throws IOException {
        Map<String, RawCall> calls = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
            RawCall call = new RawCall(RestAssured.port);
            calls.put(limit.getKey(), call.send(head(limit.getKey(), limit.getValue())));
        }
        for (Map.Entry<String, RawCall> call : calls.entrySet()) {
            try (RawCall sent = call.getValue()) {
                assertThat(sent.hear().status()).as(call.getKey()).isNotEqualTo(413);
            }
        }
    }

    static Stream<Arguments> limits() {
        return LIMITS.entrySet().stream().map(limit -> Arguments.of(limit.getKey(), limit.getValue()));
    }

    @Test
    void of_an_unknown_caller_only_a_login_is_read() throws IOException {
        RawCall.Answer refused = RawCall.answer(
                RestAssured.port,
                "PUT /api/v1/versiones/1/libros/a.drl.xlsx HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(budget.bytes().free()).isEqualTo(MEMORY);
        String body = "{\"usuario\": \"nadie\", \"clave\": \"" + "a".repeat(20_000) + "\"}";
        RawCall.Answer chunked = RawCall.answer(
                RestAssured.port,
                "POST /api/v1/sesion HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                        + "\r\n0\r\n\r\n");
        assertThat(chunked.status()).isEqualTo(413);
    }

    private static int decide(String body) throws IOException {
        return RawCall.answer(RestAssured.port, head(DECISION, body.length()) + body)
                .status();
    }

    private static String head(String path, int length) {
        return head("caja", path, length);
    }

    private static String head(String key, String path, int length) {
        return start(key, path) + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String chunked(String path) {
        return start("caja", path) + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String start(String key, String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-API-Key: "
                + TestAccess.key(key) + "\r\n";
    }
}
