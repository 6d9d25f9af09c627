package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop is announced, and what was sent until then is answered. */
@Tag("alone")
class StopIT {
    private static final int CALLERS = 8;
    private static final String SOLICITUD = """
            {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";
    private static final String DECISION = "POST /api/v1/decisiones/anulacion-registro HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: " + SOLICITUD.length() + "\r\n\r\n" + SOLICITUD;

    @TempDir
    Path folder;

    private final Queue<String> unheard = new ConcurrentLinkedQueue<>();
    private final Queue<Boolean> told = new ConcurrentLinkedQueue<>();
    private final Queue<RawCall.Answer> answers = new ConcurrentLinkedQueue<>();

    @Test
    void under_load_every_request_that_was_sent_is_answered() throws Exception {
        ServiceProcess service = ServiceProcess.start(folder, Map.of("QUARKUS_SHUTDOWN_DELAY", "3S"))
                .awaitReady();
        ExecutorService callers = Executors.newCachedThreadPool();
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> callUntilToldToLeave(service.port()));
        }
        await().until(() -> answers.size() > 10 * CALLERS);
        service.signal("TERM");
        await().atMost(Duration.ofSeconds(3)).until(() -> service.readiness().contains("\"DOWN\""));
        assertThat(service.exitCode()).isEqualTo(143);
        callers.shutdown();
        assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(unheard).isEmpty();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(told).hasSize(CALLERS).containsOnly(true);
        assertThat(service.output()).doesNotContain(" ERROR ");
    }

    /** As a balancer does: who is told that the connection closes does not come back. */
    private void callUntilToldToLeave(int port) {
        try (RawCall call = new RawCall(port)) {
            boolean kept = true;
            while (kept) {
                RawCall.Answer answer = call.send(DECISION).hear();
                answers.add(answer);
                kept = answer.header("connection").isEmpty();
            }
            told.add(call.isClosed());
        } catch (IOException e) {
            unheard.add(e.toString());
        }
    }
}
