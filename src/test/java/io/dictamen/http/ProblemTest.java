package io.dictamen.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemTest {
    private static final int LIMIT = 1024 * 1024;
    private static final String DECISION = "/api/v1/decisiones/anulacion-registro?registrar=false";
    private static final String EXAMPLE = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "fechaRegistro": "2026-03-09T09:30:00-04:00",
             "alcance": "COMPLETA", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}
            """;

    @Path("/api/v1/decisiones")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public static class Probe {
        @GET
        @Path("prueba-rota")
        public String broken() {
            throw new IllegalStateException("secreto interno");
        }

        @GET
        @Path("prueba-ocupada")
        public String busy() {
            throw new ProblemException(Problems.standard(503));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nada, 404, no-encontrado",
        "GET, /nada, 404, no-encontrado",
        "DELETE, /api/v1/dictamenes, 405, metodo-no-permitido",
        "GET, /api/v1/decisiones/prueba-rota, 500, error-interno"
    })
    void what_http_refuses_is_a_problem(String method, String path, int status, String type) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:dictamen:problema:" + type))
                .body("detail", not(containsString("secreto")));
    }

    @Test
    void an_answer_in_an_unknown_format_is_refused() {
        given().accept("application/xml")
                .get("/api/v1/dictamenes")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:formato-no-disponible"));
    }

    @Test
    void a_body_in_an_unknown_format_is_refused() {
        given().contentType("text/plain")
                .body("hola")
                .post(DECISION)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:formato-no-admitido"));
    }

    @Test
    void what_may_be_repeated_says_when() {
        when().get("/api/v1/decisiones/prueba-ocupada")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json");
    }

    @Test
    void a_body_of_exactly_one_mebibyte_is_read_whole() throws Exception {
        for (boolean chunked : new boolean[] {false, true}) {
            assertThat(post(DECISION, LIMIT, chunked).statusCode()).isEqualTo(200);
            assertThat(post(DECISION, EXAMPLE.length(), chunked).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_larger_body_is_refused_whether_it_says_its_size_or_not() throws Exception {
        for (boolean chunked : new boolean[] {false, true}) {
            HttpResponse<String> answer = post(DECISION, LIMIT + 1, chunked);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:dictamen:problema:demasiado-grande");
        }
    }

    @Test
    void a_caller_that_hangs_up_is_no_failure_of_the_service() throws Exception {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    said.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.dictamen");
        log.addHandler(ear);
        try {
            for (boolean reset : new boolean[] {false, true}) {
                hangUp(reset);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(said).isEmpty();
        } finally {
            log.removeHandler(ear);
        }
    }

    private static void hangUp(boolean reset) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.getOutputStream()
                    .write(("POST /api/v1/decisiones/anulacion-registro HTTP/1.1\r\nHost: x\r\nX-API-Key: "
                                    + TestAccess.key("caja") + "\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Test
    void what_is_too_large_for_any_address_is_a_problem_too() throws Exception {
        HttpResponse<String> answer = post("/api/v1/decisiones/anulacion-registro/otra", 10 * LIMIT + 1, false);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:dictamen:problema:demasiado-grande");
    }

    /** Sends the example, filled up with blanks to so many bytes. */
    private HttpResponse<String> post(String path, int bytes, boolean chunked) throws Exception {
        byte[] body = (EXAMPLE + " ".repeat(bytes - EXAMPLE.length())).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("X-API-Key", TestAccess.key("caja"))
                .POST(
                        chunked
                                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
