package io.dictamen.benchmark.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Calls of one person, or of nobody where there is no token; whatever is not a 2xx is a failure. */
public final class Api {
    private static final String PASSWORD = "una clave para medir";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    private Api(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    public static Api ofNobody(RunningDictamen service) {
        return new Api(service.uri(""), "");
    }

    /** The first administrator of a service whose data is new. */
    public static Api ofAdmin(RunningDictamen service) throws IOException, InterruptedException {
        return ofNobody(service).loggedIn("admin", service.firstPassword());
    }

    /** A new person with that role. */
    public Api newPerson(String name, String role) throws IOException, InterruptedException {
        JsonNode made = post("/api/v1/personas", "{\"nombre\":\"" + name + "\",\"roles\":[\"" + role + "\"]}");
        return new Api(service, "").loggedIn(name, made.path("claveInicial").asText());
    }

    private Api loggedIn(String name, String initial) throws IOException, InterruptedException {
        String credentials = json.writeValueAsString(Map.of("usuario", name, "clave", initial));
        Api person = new Api(
                service, post("/api/v1/sesion", credentials).path("token").asText());
        String change = json.writeValueAsString(Map.of("actual", initial, "nueva", PASSWORD));
        person.send("PUT", "/api/v1/sesion/clave", "application/json", change.getBytes(UTF_8));
        return person;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", new byte[0]);
    }

    public JsonNode post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body.getBytes(UTF_8), headers);
    }

    public JsonNode send(String method, String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        String answer = text(method, path, type, body, headers);
        return answer.isEmpty() ? MissingNode.getInstance() : json.readTree(answer);
    }

    /** The answer as it came. */
    public String text(String method, String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
