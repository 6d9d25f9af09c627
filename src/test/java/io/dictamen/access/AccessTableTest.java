package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tries every call that the service offers as everybody who might make it, against the table {@code acceso.txt}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessTableTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> UNLISTED = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/group",
            "/q/openapi",
            "/q/metrics",
            "/q",
            "/q/swagger-ui",
            "/q/dev-ui",
            "/q/arc",
            "/q/info",
            "/q/arc/beans");

    private static final String ALLOWED = "ALLOWED";

    private final HttpClient http = HttpClient.newHttpClient();

    record Call(String method, String path, String contentType) {}

    /** A header and its value; the value empty for nobody. */
    private record Caller(String name, String header, String value) {
        static Caller bearer(String name, String token) {
            return new Caller(name, "Authorization", "Bearer " + token);
        }

        static Caller key(String name, String key) {
            return new Caller(name, "X-API-Key", key);
        }
    }

    private record Attempt(Call call, String caller, String expected, String outcome) {}

    @Test
    void every_call_is_open_to_whom_the_table_says_and_to_nobody_else() throws Exception {
        AccessTable table = AccessTable.read();
        Map<Call, AccessTable.Row> calls = new LinkedHashMap<>();
        List<Call> missing = new ArrayList<>();
        for (Call call : calls()) {
            table.find(call.method(), call.path())
                    .ifPresentOrElse(row -> calls.put(call, row), () -> missing.add(call));
        }
        assertThat(missing).as("calls that the table does not know").isEmpty();
        assertThat(table.unused()).as("lines that no call needs").isEmpty();

        List<Attempt> wrong = new ArrayList<>();
        Map<String, String> keys = keysOfEachRole();
        List<Caller> refusedOnes = refused();
        for (Map.Entry<Call, AccessTable.Row> entry : calls.entrySet()) {
            Call call = entry.getKey();
            AccessTable.Row row = entry.getValue();
            for (Caller refused : refusedOnes) {
                boolean open = row.everybody() && refused.value().isEmpty();
                attempt(call, refused, open ? ALLOWED : "401", wrong);
            }
            for (String rol : Rol.ASIGNABLES) {
                // A session each, since one of the calls ends it.
                Caller person = Caller.bearer(rol, TestAccess.tokenUntil("solo-" + rol, later(), rol));
                attempt(call, person, row.allows(rol, false) ? ALLOWED : "403", wrong);
                Caller key = Caller.key("clave " + rol, Objects.requireNonNull(keys.get(rol)));
                attempt(call, key, row.allows(rol, true) ? ALLOWED : "403", wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_must_change_the_password_can_do_nothing_else() throws Exception {
        String[] all = Rol.ASIGNABLES.toArray(String[]::new);
        List<String> open = new ArrayList<>();
        for (Call call : calls()) {
            String token = TestAccess.tokenUntil("nueva", later(), all);
            TestAccess.execute("UPDATE persona SET cambiar_clave = true WHERE nombre = 'nueva'");
            if (!outcome(call, Caller.bearer("nueva", token)).equals("403")) {
                open.add(call.method() + " " + call.path());
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/sesion",
                        "GET /api/v1/sesion",
                        "DELETE /api/v1/sesion",
                        "PUT /api/v1/sesion/clave",
                        "GET /q/health",
                        "GET /q/health/live",
                        "GET /q/health/ready",
                        "GET /q/health/started",
                        "GET /q/health/group");
    }

    private void attempt(Call call, Caller caller, String expected, List<Attempt> wrong) throws Exception {
        String outcome = outcome(call, caller);
        if (!outcome.equals(expected)) {
            wrong.add(new Attempt(call, caller.name(), expected, outcome));
        }
    }

    private static List<Caller> refused() {
        TestAccess.person("jefa", Rol.ADMIN);
        String revoked = TestAccess.keyUntil("revocada", null, Rol.ASIGNABLES.toArray(String[]::new));
        TestAccess.execute("UPDATE clave_api SET revocada = now() WHERE nombre = 'revocada'");
        await().until(() -> given().auth()
                        .none()
                        .header("X-API-Key", revoked)
                        .get("/api/v1/sesion")
                        .statusCode()
                == 401);
        Instant over = Instant.now().minusSeconds(1);
        String basic =
                Base64.getEncoder().encodeToString(("jefa:" + TestAccess.CLAVE).getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Caller("nobody", "X-Nobody", ""),
                Caller.key("wrong key", "dck_inventada"),
                Caller.key("expired key", TestAccess.keyUntil("vencida", over, Rol.ADMIN)),
                Caller.key("revoked key", revoked),
                Caller.bearer("wrong session", "dct_inventada"),
                Caller.bearer("expired session", TestAccess.tokenUntil("jefa", over, Rol.ADMIN)),
                Caller.bearer("token of another house", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJqZWZhIn0."),
                new Caller("basic", "Authorization", "Basic " + basic));
    }

    private static Map<String, String> keysOfEachRole() {
        Map<String, String> keys = new LinkedHashMap<>();
        Rol.ASIGNABLES.forEach(rol -> keys.put(rol, TestAccess.keyUntil("clave-" + rol, null, rol)));
        return keys;
    }

    private static List<Call> calls() throws Exception {
        String document = given().accept("application/json").get("/q/openapi").asString();
        List<Call> calls = new ArrayList<>();
        new ObjectMapper()
                .readTree(document)
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    // Other tests bring resources of their own.
                    if (METHODS.contains(operation.getKey()) && !path.getKey().contains("/prueba-")) {
                        calls.add(new Call(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                contentType(operation.getValue())));
                    }
                }));
        assertThat(calls).hasSizeGreaterThan(60);
        UNLISTED.forEach(path -> calls.add(new Call("GET", path, "application/json")));
        return calls;
    }

    private static String contentType(JsonNode operation) {
        var types = operation.at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    private String outcome(Call call, Caller caller) throws Exception {
        String path = call.path().replaceAll("\\{[^}]*}", "no-existe");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(
                        call.method(),
                        call.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", call.contentType());
        if (!caller.value().isEmpty()) {
            request.header(caller.header(), caller.value());
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(status == 401);
        }
        return status == 401 || status == 403 || status == 500 ? String.valueOf(status) : ALLOWED;
    }

    private static Instant later() {
        return Instant.now().plusSeconds(600);
    }
}
