package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.evaluation.Examples;
import io.dictamen.stream.Broker;
import io.dictamen.stream.Remitente;
import io.dictamen.stream.Remitente.Recibido;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service, the broker and PostgreSQL, killed at random moments while events come. */
class EventosIT {
    private static final String[] TEMAS = {
        "dictamen.solicitudes", "dictamen.respuestas", "dictamen.errores", "dictamen.muertos", "dictamen.novedades"
    };
    private static final int KILLS = Integer.getInteger("ensayo.muertes", 4);
    private static final int REPLICAS = Integer.getInteger("ensayo.replicas", 1);
    private static final long SEED = Long.getLong("ensayo.semilla", System.nanoTime());
    private static final int CASES = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<ServiceProcess> services = new ArrayList<>();

    @Test
    void nothing_is_lost_nothing_is_decided_twice_and_every_answer_keeps_its_bytes() throws Exception {
        System.out.println("Semilla " + SEED);
        try (TestPostgres postgres = TestPostgres.started();
                Broker broker = Broker.started().awaitReady().topics(4, TEMAS);
                Remitente remitente = new Remitente(broker, "dictamen.respuestas", "dictamen.errores")) {
            Map<String, String> environment = new HashMap<>(postgres.environment());
            environment.put("DICTAMEN_EVENTOS_KAFKA", broker.address());
            for (int i = 0; i < REPLICAS; i++) {
                services.add(start(i, environment).awaitReady());
            }
            AtomicBoolean enough = new AtomicBoolean();
            Map<String, Integer> sent = new LinkedHashMap<>();
            Thread sender = new Thread(() -> sendUntil(enough, remitente, sent));
            sender.start();
            List<Integer> victims = new ArrayList<>(List.of(0, 1, 2));
            Collections.shuffle(victims, random);
            for (int kill = 0; kill < KILLS; kill++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(2_500)));
                int victim = victims.isEmpty() ? random.nextInt(3) : victims.remove(0);
                if (victim == 0) {
                    int which = random.nextInt(REPLICAS);
                    services.get(which).kill();
                    services.set(which, start(which, environment));
                } else if (victim == 1) {
                    broker.kill();
                    broker.revive();
                } else {
                    postgres.kill();
                    postgres.revive();
                }
                services.forEach(ServiceProcess::awaitReady);
            }
            enough.set(true);
            sender.join();
            remitente.flush();
            List<Recibido> answers = remitente.expectRequests(sent.size(), one -> true);
            for (ServiceProcess service : services) {
                service.stop();
            }

            assertThat(answers).allMatch(one -> one.tema().equals("dictamen.respuestas"));
            Map<String, Recibido> first = new LinkedHashMap<>();
            for (Recibido one : answers) {
                Recibido before = first.putIfAbsent(one.atributo("solicitudid"), one);
                if (before != null) {
                    assertThat(one.cuerpo()).isEqualTo(before.cuerpo());
                    assertThat(one.atributo("id")).isEqualTo(before.atributo("id"));
                }
            }
            assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(sent.keySet());
            assertThat(journal(postgres))
                    .isEqualTo(first.values().stream()
                            .collect(
                                    HashMap::new,
                                    (map, one) -> map.put(one.atributo("id"), one.cuerpo()),
                                    Map::putAll));
            for (int caso = 0; caso < CASES; caso++) {
                String clave = "caso-" + caso;
                assertThat(first.entrySet().stream()
                                .filter(one -> clave.equals(one.getValue().clave()))
                                .map(one -> sent.get(one.getKey())))
                        .as(clave)
                        .isSorted();
            }
            System.out.printf(
                    "%d muertes, %d eventos, %d respuestas de más%n",
                    KILLS, sent.size(), answers.size() - first.size());
        } catch (Throwable e) {
            for (ServiceProcess service : services) {
                System.out.println(service.readiness() + service.output());
                service.kill();
            }
            throw new AssertionError("Semilla " + SEED, e);
        }
    }

    private ServiceProcess start(int which, Map<String, String> environment) throws IOException {
        Map<String, String> own = new HashMap<>(environment);
        own.put("DICTAMEN_EVENTOS_INSTANCIA", "replica-" + which);
        own.put("DICTAMEN_REPLICA_NOMBRE", "replica-" + which);
        own.put("DICTAMEN_DATOS", folder.resolve("replica-" + which).toString());
        return ServiceProcess.start(folder, own);
    }

    /** Now and then an event is sent twice, as a sender does that did not hear of the first. */
    private static void sendUntil(AtomicBoolean enough, Remitente remitente, Map<String, Integer> sent) {
        for (int i = 0; !enough.get(); i++) {
            String caso = "caso-" + i % CASES;
            ObjectNode solicitud =
                    Examples.of("anulacion-registro").get("solicitud").deepCopy();
            solicitud.put("numeroSolicitud", caso);
            for (int time = 0; time < (i % 10 == 0 ? 2 : 1); time++) {
                remitente.send(
                        "dictamen.solicitudes",
                        caso,
                        "io.dictamen.solicitud.anulacion-registro",
                        "e-" + i,
                        solicitud.toString(),
                        Map.of());
            }
            sent.put("e-" + i, i);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static Map<String, String> journal(TestPostgres postgres) throws Exception {
        Map<String, String> journal = new HashMap<>();
        try (Connection database = postgres.dataSource("postgres").getConnection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, respuesta FROM dictamen")) {
            while (rows.next()) {
                journal.put(rows.getString(1), rows.getString(2));
            }
        }
        return journal;
    }
}
