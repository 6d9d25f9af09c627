package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may call a service as it is started: by itself on this machine, on another address, several on one server. */
class AccessIT {
    private static final String DECISION = "/api/v1/decisiones/anulacion-registro?registrar=false";
    private static final String SOLICITUD = """
            {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";
    private static final String[] NOBODY = {};

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (ServiceProcess service : started) {
            service.stop();
        }
    }

    @Test
    void by_itself_on_this_machine_anybody_may_evaluate_and_nothing_else() throws Exception {
        ServiceProcess service = start(folder, Map.of(), "-Dquarkus.log.category.\"io.dictamen\".level=DEBUG");
        assertThat(post(service, DECISION, SOLICITUD, NOBODY)).isEqualTo(200);
        assertThat(get(service, "/api/v1/decisiones", NOBODY)).isEqualTo(200);
        assertThat(get(service, "/q/openapi", NOBODY)).isEqualTo(200);
        for (String path : List.of("/api/v1/dictamenes", "/api/v1/personas", "/api/v1/reportes/indicadores")) {
            assertThat(get(service, path, NOBODY)).as(path).isEqualTo(401);
        }
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host")) {
            assertThat(post(service, DECISION, SOLICITUD, header, "10.0.0.1"))
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(post(service, DECISION, SOLICITUD, "X-API-Key", "dck_inventada"))
                .isEqualTo(401);
        assertThat(raw(service, "ataque.example")).startsWith("HTTP/1.1 401");
        assertThat(raw(service, "localhost")).startsWith("HTTP/1.1 200");
        firstLogin(service);
    }

    private void firstLogin(ServiceProcess service) throws Exception {
        Path file = folder.toRealPath().resolve("data/clave-de-admin");
        String initial = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String token = login(service, initial);
        String nueva = "la que elige quien opera";
        assertThat(get(service, "/api/v1/personas", bearer(token))).isEqualTo(403);
        changePassword(service, token, initial, nueva);
        assertThat(file).doesNotExist();
        assertThat(get(service, "/api/v1/personas", bearer(token))).isEqualTo(200);
        String clave = key(service, token, "caja");
        assertThat(post(service, DECISION, SOLICITUD, "X-API-Key", clave)).isEqualTo(200);
        assertThat(service.output())
                .contains("La clave inicial de admin está en " + file)
                .doesNotContain(initial, nueva, token, clave);
    }

    @Test
    void on_another_address_or_behind_a_proxy_nobody_is_let_in_unnamed() throws Exception {
        for (String option :
                List.of("-Dquarkus.http.host=0.0.0.0", "-Dquarkus.http.proxy.proxy-address-forwarding=true")) {
            ServiceProcess service = start(folder, Map.of(), option);
            assertThat(post(service, DECISION, SOLICITUD, NOBODY)).as(option).isEqualTo(401);
            service.stop();
        }
    }

    @Test
    void replicas_share_people_and_keys_and_know_their_keys_without_the_server() throws Exception {
        try (TestPostgres server = TestPostgres.started()) {
            Path oneFolder = Files.createDirectory(folder.resolve("una"));
            Path otherFolder = Files.createDirectory(folder.resolve("otra"));
            ServiceProcess one = begin(oneFolder, server.environment());
            ServiceProcess other = begin(otherFolder, server.environment());
            one.awaitReady();
            other.awaitReady();
            assertThat(post(one, DECISION, SOLICITUD, NOBODY)).isEqualTo(401);

            List<Path> files = Stream.of(oneFolder, otherFolder)
                    .map(each -> each.resolve("data/instantanea/clave-de-admin"))
                    .filter(Files::exists)
                    .toList();
            assertThat(files).as("one of two made the first administrator").hasSize(1);
            String initial = Files.readString(files.get(0)).strip();
            String token = login(one, initial);
            changePassword(other, token, initial, "la que elige quien opera");
            String kept = key(one, token, "caja");
            String revoked = key(one, token, "revocada");
            // What a service answers first takes its time.
            awaitStatus(other, kept, 200, Duration.ofSeconds(30));
            awaitStatus(other, revoked, 200, Duration.ofSeconds(1));
            HttpRequest revocation = HttpRequest.newBuilder(one.uri("/api/v1/claves/revocada"))
                    .header("Authorization", "Bearer " + token)
                    .DELETE()
                    .build();
            assertThat(send(revocation).statusCode()).isEqualTo(204);
            awaitStatus(other, revoked, 401, Duration.ofSeconds(1));

            server.stop();
            assertThat(post(other, DECISION, SOLICITUD, "X-API-Key", kept)).isEqualTo(200);
            assertThat(post(other, DECISION, SOLICITUD, bearer(token))).isEqualTo(503);
            other.kill();
            ServiceProcess again = begin(otherFolder, server.environment());
            again.awaitReady();
            assertThat(post(again, DECISION, SOLICITUD, "X-API-Key", kept)).isEqualTo(200);
            assertThat(post(again, DECISION, SOLICITUD, "X-API-Key", revoked)).isEqualTo(401);
        }
    }

    private void awaitStatus(ServiceProcess service, String key, int status, Duration most) {
        await().atMost(most)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(service, "/api/v1/decisiones", "X-API-Key", key) == status);
    }

    private ServiceProcess start(Path where, Map<String, String> environment, String... options) throws IOException {
        ServiceProcess service = begin(where, environment, options);
        service.awaitReady();
        return service;
    }

    private ServiceProcess begin(Path where, Map<String, String> environment, String... options) throws IOException {
        ServiceProcess service = ServiceProcess.start(where, environment, options);
        started.add(service);
        return service;
    }

    private String login(ServiceProcess service, String clave) throws Exception {
        HttpResponse<String> answer =
                send(json(service, "/api/v1/sesion", "{\"usuario\": \"admin\", \"clave\": \"" + clave + "\"}")
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.from(answer.body()).getString("token");
    }

    private void changePassword(ServiceProcess service, String token, String actual, String nueva) throws Exception {
        String body = "{\"actual\": \"" + actual + "\", \"nueva\": \"" + nueva + "\"}";
        HttpRequest request = json(service, "/api/v1/sesion/clave", body)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .headers(bearer(token))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(204);
    }

    private String key(ServiceProcess service, String token, String nombre) throws Exception {
        HttpRequest request = json(service, "/api/v1/claves", "{\"nombre\": \"" + nombre + "\"}")
                .headers(bearer(token))
                .build();
        return JsonPath.from(send(request).body()).getString("clave");
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private int get(ServiceProcess service, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build())
                .statusCode();
    }

    private int post(ServiceProcess service, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = json(service, path, body);
        return send((headers.length == 0 ? request : request.headers(headers)).build())
                .statusCode();
    }

    private static HttpRequest.Builder json(ServiceProcess service, String path, String body) {
        return HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** With a Host that the client's library would not send. */
    private static String raw(ServiceProcess service, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            String request = "GET /api/v1/decisiones HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
