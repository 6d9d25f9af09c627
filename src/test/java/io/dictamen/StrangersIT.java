package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers did to end the service, against one with little memory. */
@Tag("alone")
class StrangersIT {
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int CALLERS = 40;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private ServiceProcess service;

    @BeforeEach
    void start() throws IOException {
        service = ServiceProcess.start(folder, Map.of(), "-Xmx192m", "-XX:+ExitOnOutOfMemoryError")
                .awaitReady();
    }

    @AfterEach
    void end() throws Exception {
        callers.shutdownNow();
        service.stop();
    }

    @Test
    void large_logins_and_decisions_that_stay_half_sent_leave_it_as_it_was() throws Exception {
        List<Future<Integer>> logins = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            logins.add(callers.submit(() -> RawCall.answer(
                            service.port(), "POST /api/v1/sesion" + HEAD + "Content-Length: 10000000\r\n\r\n")
                    .status()));
        }
        for (Future<Integer> login : logins) {
            assertThat(login.get()).isEqualTo(413);
        }
        List<RawCall> halves = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            RawCall half = new RawCall(service.port());
            halves.add(half);
            callers.submit(() -> half.send("POST /api/v1/decisiones/anulacion-registro?registrar=false" + HEAD
                    + "Content-Length: " + MEBIBYTE + "\r\n\r\n" + " ".repeat(MEBIBYTE - 1)));
        }
        assertServes();
        for (RawCall half : halves) {
            half.close();
        }
        assertServes();
    }

    @Test
    void requests_whose_answers_nobody_reads_are_not_read_either() throws Exception {
        byte[] requests = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(10_000)
                .getBytes(StandardCharsets.US_ASCII);
        AtomicLong sent = new AtomicLong();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Socket socket = new Socket("127.0.0.1", service.port());
            sockets.add(socket);
            callers.submit(() -> {
                for (int block = 0; block < 40; block++) {
                    socket.getOutputStream().write(requests);
                    sent.addAndGet(requests.length);
                }
                return true;
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isFalse();
        assertThat(sent).hasValueLessThan(CALLERS * 40L * requests.length / 2);
        assertServes();
        for (Socket socket : sockets) {
            socket.close();
        }
        assertServes();
    }

    @Test
    void requests_that_are_refused_at_once_leave_the_others_their_turn() throws Exception {
        byte[] requests =
                "GET /nada HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Socket socket = new Socket("127.0.0.1", service.port());
            sockets.add(socket);
            callers.submit(() -> {
                socket.getOutputStream().write(requests);
                return true;
            });
        }
        for (int i = 0; i < 20; i++) {
            long began = System.nanoTime();
            assertServes();
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(2));
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void assertServes() throws IOException {
        assertThat(service.alive()).as(service.output()).isTrue();
        String body = "{}";
        RawCall.Answer answer = RawCall.answer(
                service.port(),
                "POST /api/v1/decisiones/anulacion-registro?registrar=false" + HEAD + "Content-Length: 2\r\n\r\n"
                        + body);
        assertThat(answer.status()).isEqualTo(422);
    }
}
