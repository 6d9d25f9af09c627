package io.dictamen.start;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.evaluation.Examples;
import io.dictamen.procedure.Procedures;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the service that has started what it will be asked, and ends: the JVM archives the classes it needed for that. */
public final class Ensayo implements QuarkusApplication {
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public int run(String... args) throws IOException, InterruptedException {
        boolean good = answers(request("/q/health/ready"));
        for (Procedure procedimiento : Procedures.ALL) {
            for (Decision<?, ?> decision : procedimiento.decisiones()) {
                good &= answers(example(decision));
            }
        }
        return good ? 0 : 1;
    }

    private boolean answers(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode() == 200;
    }

    private static HttpRequest.Builder example(Decision<?, ?> decision) {
        String solicitud = Examples.of(decision.nombre()).required("solicitud").toString();
        return request("/api/v1/decisiones/" + decision.nombre())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(solicitud));
    }

    private static HttpRequest.Builder request(String path) {
        // Quarkus sets it to the port it found, where 0 was asked for.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
