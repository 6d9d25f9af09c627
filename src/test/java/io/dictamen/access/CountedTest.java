package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CountedTest {
    private static final List<String> PATHS = List.of(
            "/x%d",
            "/q/x%d",
            "/q/health/x%d",
            "/api/v1/x%d",
            "/api/v1/personas/x%d",
            "/api/v1/personas/x%d/y",
            "/api/v1/versiones/x%d",
            "/api/v1/decisiones/x%d",
            "/api/v1/decisiones/x%d/lote",
            "/api/v1/lotes/x%d",
            "/api/v1/reportes/x%d",
            "//api//v1/x%d",
            "/api/v1/../x%d",
            "/%%41x%d");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    @Test
    void what_a_caller_makes_up_is_no_series_of_the_metrics() throws Exception {
        String key = TestAccess.key("contada");
        for (String credentials : List.of("", "X-API-Key: " + key + "\r\n", "X-API-Key: inventada\r\n")) {
            send(0, credentials);
        }
        Set<String> before = series();
        for (String credentials : List.of("", "X-API-Key: " + key + "\r\n", "X-API-Key: inventada\r\n")) {
            for (int i = 1; i <= 5; i++) {
                send(i, credentials);
            }
        }
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("X%d /api/v1/sesion/%d HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")
                                .formatted(i, i)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(series().stream().filter(one -> !before.contains(one)))
                .allSatisfy(one -> assertThat(one).contains("/{otra}", "status=\"RESET\""))
                .hasSizeLessThan(2);
        assertThat(before).anyMatch(one -> one.contains("/api/v1/personas/{nombre}"));
    }

    private static void send(int i, String credentials) throws Exception {
        for (String path : PATHS) {
            for (String method : METHODS) {
                RawCall.answer(method + " " + path.formatted(i), credentials, "");
            }
            RawCall.answer("INVENTADO" + i + " " + path.formatted(i), credentials, "");
        }
    }

    private static Set<String> series() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }
}
