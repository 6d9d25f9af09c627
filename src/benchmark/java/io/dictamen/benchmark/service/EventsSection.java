package io.dictamen.benchmark.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.benchmark.UnequalAnswers;
import io.dictamen.stream.Broker;
import io.dictamen.stream.Remitente;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Events over Kafka, with the broker on the same cores: how fast a backlog is decided, recorded and not, and how long an
 * answer takes at half of that.
 */
public final class EventsSection extends ServiceSection {
    private static final String RECORDED = "eventos, registrados";
    private static final String UNRECORDED = "eventos, sin registrar";
    private static final String CASO = "anulacion-registro, 4 particiones";
    private static final String TYPE = "io.dictamen.solicitud.anulacion-registro";
    private static final int PARTITIONS = 4;
    private static final int BACKLOG = 100_000;
    private static final int SECONDS = 20;
    private static final int CASES = 1_000;

    private static final Measure RATE = new Measure("eventos", "1/s");
    private static final Measure P50 = new Measure("p50 de punta a punta, a media carga", "ms");
    private static final Measure P99 = new Measure("p99 de punta a punta, a media carga", "ms");
    private static final Measure CPU = new Measure("CPU del servicio por evento", "µs");
    private static final Measure DATABASE_CPU = new Measure("CPU de PostgreSQL por evento", "µs");
    private static final Measure RSS = new Measure("RSS", "MB");

    private final Broker broker = Broker.started();
    private @Nullable Remitente remitente;
    private List<String> requests = List.of();
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public String name() {
        return "eventos";
    }

    @Override
    public String reference() {
        return UNRECORDED;
    }

    @Override
    public void checkAnswers() throws Exception {
        broker.awaitReady()
                .topics(
                        PARTITIONS,
                        "dictamen.solicitudes",
                        "dictamen.respuestas",
                        "dictamen.errores",
                        "dictamen.muertos",
                        "dictamen.novedades");
        remitente = new Remitente(broker, "dictamen.respuestas");
        RunningDictamen service = start(Map.of("DICTAMEN_EVENTOS_KAFKA", broker.address()));
        Api nobody = Api.ofNobody(service);
        requests = Workload.agreedWith(nobody).bodies();
        for (int i = 0; i < 100; i++) {
            String body = requests.get(i % requests.size());
            String id = send(body, i % 2 == 0);
            JsonNode event = remitente().expect(one -> one.responde(id)).json();
            JsonNode call = nobody.post(Workload.PATH + "?registrar=false", body);
            if (!event.get("resultado").equals(call.get("resultado"))
                    || !event.get("motivos").equals(call.get("motivos"))) {
                throw new UnequalAnswers(CASO, "evento", body, call, event);
            }
        }
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        if (round == 1) {
            backlog(false);
            backlog(true);
        }
        measure(UNRECORDED, false, figures);
        measure(RECORDED, true, figures);
    }

    private void measure(String quien, boolean recorded, Figures figures) throws Exception {
        service().awaitIdleDatabase();
        double cpu = service().cpuSeconds();
        double databaseCpu = service().databaseCpuSeconds();
        double rate = backlog(recorded);
        figures.add(CASO, quien, RATE, rate);
        figures.add(CASO, quien, CPU, (service().cpuSeconds() - cpu) * 1e6 / BACKLOG);
        figures.add(CASO, quien, DATABASE_CPU, (service().databaseCpuSeconds() - databaseCpu) * 1e6 / BACKLOG);
        figures.add(CASO, quien, RSS, service().residentMegabytes());
        double[] millis = halfLoad(rate / 2, recorded);
        figures.add(CASO, quien, P50, millis[millis.length / 2]);
        figures.add(CASO, quien, P99, millis[(int) (millis.length * 0.99)]);
    }

    /** Writes a backlog while the service is stopped, and says how many a second it answers once it goes on. */
    private double backlog(boolean recorded) throws IOException, InterruptedException {
        service().signal("STOP");
        for (int i = 0; i < BACKLOG; i++) {
            send(requests.get(i % requests.size()), recorded);
        }
        remitente().flush();
        long begin = System.nanoTime();
        service().signal("CONT");
        remitente().count(BACKLOG);
        return BACKLOG * 1e9 / (System.nanoTime() - begin);
    }

    /** How long each of those took that came in the last three quarters, in milliseconds and in order. */
    private double[] halfLoad(double perSecond, boolean recorded) throws InterruptedException {
        int all = (int) (perSecond * SECONDS);
        Thread sender = new Thread(() -> {
            long begin = System.nanoTime();
            for (int i = 0; i < all; i++) {
                long due = begin + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                send(requests.get(i % requests.size()), recorded);
            }
        });
        sender.start();
        double[] took = remitente().took(all);
        sender.join();
        double[] counted = Arrays.copyOfRange(took, took.length / 4, took.length);
        Arrays.sort(counted);
        return counted;
    }

    /** Its id. When it was sent is what it is told apart by. */
    private String send(String body, boolean recorded) {
        int number = sent.incrementAndGet();
        Map<String, String> more =
                Map.of("correlationid", String.valueOf(System.nanoTime()), "registrar", String.valueOf(recorded));
        remitente().send("dictamen.solicitudes", "caso-" + number % CASES, TYPE, "e-" + number, body, more);
        return "e-" + number;
    }

    private Remitente remitente() {
        return Objects.requireNonNull(remitente);
    }

    @Override
    public void close() throws Exception {
        if (remitente != null) {
            remitente.close();
        }
        super.close();
        broker.close();
    }
}
