package io.dictamen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Front-ends that record one verdict after another, each under a key, and repeat what was not answered with 200. */
final class KeyedCallers {
    private static final String SOLICITUD = """
            {"numeroSolicitud": "%s", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    private final URI decision;
    private final String token;
    private final ExecutorService callers;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean going = true;

    KeyedCallers(URI decision, String token, int callers) {
        this.decision = decision;
        this.token = token;
        this.callers = Executors.newFixedThreadPool(callers);
        for (int i = 0; i < callers; i++) {
            String name = "EQ-" + i + "-";
            this.callers.execute(() -> callOnEndless(name));
        }
    }

    /** The answer to each key, as it was sent. */
    Map<String, String> answers() {
        return answers;
    }

    /** What came instead of an answer with 200, and was asked again. */
    Queue<String> failures() {
        return failures;
    }

    void end() throws InterruptedException {
        going = false;
        callers.shutdown();
        if (!callers.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A caller still waits for its answer");
        }
    }

    private void callOnEndless(String name) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        for (int i = 0; going; i++) {
            String key = name + i;
            while (!answers.containsKey(key)) {
                call(client, key);
            }
        }
    }

    private void call(HttpClient client, String key) {
        HttpRequest request = HttpRequest.newBuilder(decision)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(SOLICITUD.formatted(key)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answers.put(key, answer.body());
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
