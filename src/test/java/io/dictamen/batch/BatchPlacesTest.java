package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
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
            id = beginAndHearTheFirstAnswer(caller, "lotes-" + i / 2);
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

    @Test
    void uploads_that_stall_hold_no_place_and_of_one_key_there_are_only_so_many() throws IOException {
        List<RawCall> calls = new ArrayList<>();
        for (String key : List.of("parada-1", "parada-1", "parada-2", "parada-2", "parada-3", "parada-3")) {
            RawCall call = new RawCall(RestAssured.port);
            calls.add(call);
            // Half a line decides nothing.
            call.send(head(key) + "1\r\n{\r\n");
        }
        for (String key : List.of("parada-1", "parada-2", "parada-3")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> decide(key)
                            .then()
                            .statusCode(429)
                            .header("Retry-After", "1")
                            .body("type", equalTo("urn:dictamen:problema:demasiados-lotes"))
                            .body("detail", containsString("Ya envía 2 lotes")));
        }
        assertThat(decide("otra").statusCode()).isEqualTo(200);
        calls.get(0).send("2\r\n}\n\r\n");
        assertThat(calls.get(0).hear().status()).isEqualTo(200);
        for (RawCall call : calls) {
            call.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> decide("parada-1").statusCode() == 200);
    }

    private static Response decide(String key) {
        return given().auth()
                .none()
                .header("X-API-Key", TestAccess.key(key))
                .header("Content-Type", "application/x-ndjson; charset=UTF-8")
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post(LOTE);
    }

    private static String head(String key) {
        return "POST " + LOTE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nX-API-Key: "
                + TestAccess.key(key) + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    /** Leaves its body open, and tells the id of its batch. */
    private static String beginAndHearTheFirstAnswer(Socket caller, String key) throws IOException {
        caller.getOutputStream().write((head(key) + "3\r\n{}\n\r\n").getBytes(StandardCharsets.US_ASCII));
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
