package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchPlacesTest {
    private static final String LOTE = "/api/v1/decisiones/anulacion-registro/lote";

    @Test
    void a_line_is_answered_while_the_rest_is_still_to_come_and_who_hangs_up_gives_the_place_back() throws IOException {
        List<Socket> callers = new ArrayList<>();
        String id = "";
        for (int i = 0; i < 4; i++) {
            Socket caller = new Socket("127.0.0.1", RestAssured.port);
            callers.add(caller);
            id = beginAndHearTheFirstAnswer(caller);
        }
        given().header("Content-Type", "text/csv; charset=UTF-8")
                .body("numeroSolicitud\n".getBytes(StandardCharsets.UTF_8))
                .post(LOTE)
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:demasiados-lotes"));

        for (Socket caller : callers) {
            caller.close();
        }
        String last = "/api/v1/lotes/" + id;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(last).then().body("estado", equalTo("INTERRUMPIDO")));
        given().get(last).then().body("resumen.lineas", equalTo(1)).body("resumen.rechazadas", equalTo(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().header("Content-Type", "text/csv; charset=UTF-8")
                                .body("numeroSolicitud\nS-1\n".getBytes(StandardCharsets.UTF_8))
                                .post(LOTE)
                                .statusCode()
                        == 200);
    }

    /** Leaves its body open, and tells the id of its batch. */
    private static String beginAndHearTheFirstAnswer(Socket caller) throws IOException {
        caller.getOutputStream()
                .write(("POST " + LOTE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                + "X-API-Key: " + TestAccess.key("lotes") + "\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
        String id = "";
        for (String line = answer.readLine(); !line.startsWith("{\"linea\":1,\"problema\""); line = answer.readLine()) {
            id = line.startsWith("X-Lote-Id: ") ? line.substring("X-Lote-Id: ".length()) : id;
        }
        return id;
    }
}
