package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.core.Decisions;
import io.dictamen.core.Release;
import io.dictamen.evaluation.Examples;
import io.dictamen.stream.Broker;
import io.dictamen.stream.Remitente;
import io.dictamen.stream.Remitente.Recibido;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
    private static final List<Victim> VICTIMS = Stream.of(
                    System.getProperty("ensayo.victimas", "servicio,broker,postgresql")
                            .split(","))
            .map(name -> Victim.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();
    private static final int CASES = 20;
    private static final String DECISION = "anulacion-registro";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Decisions again = Release.deployed().build(Clock.system(ZoneId.of("America/La_Paz")));
    private final Random random = new Random(SEED);
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);

    private enum Victim {
        SERVICIO,
        BROKER,
        POSTGRESQL
    }

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
            List<Victim> victims = new ArrayList<>(VICTIMS);
            Collections.shuffle(victims, random);
            long slowest = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(2_500)));
                Victim victim = victims.isEmpty() ? VICTIMS.get(random.nextInt(VICTIMS.size())) : victims.remove(0);
                long start = System.nanoTime();
                kill(victim, postgres, broker, environment);
                services.forEach(ServiceProcess::awaitReady);
                slowest = Math.max(slowest, System.nanoTime() - start);
                killed.merge(victim, 1, Integer::sum);
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
            for (Recibido one : first.values()) {
                assertThat(decided(one.cuerpo())).isEqualTo(decided(expected(one.clave())));
            }
            for (int caso = 0; caso < CASES; caso++) {
                String clave = "caso-" + caso;
                assertThat(first.entrySet().stream()
                                .filter(one -> clave.equals(one.getValue().clave()))
                                .map(one -> sent.get(one.getKey())))
                        .as(clave)
                        .isSorted();
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            for (Victim victim : Victim.values()) {
                figures.put(victim.name().toLowerCase(Locale.ROOT), killed.getOrDefault(victim, 0));
            }
            figures.put("eventos", sent.size());
            figures.put("respuestasDeMas", answers.size() - first.size());
            Ensayo.passed(
                    "eventos",
                    SEED,
                    Map.of("replicas", REPLICAS, "segundosHastaListo", slowest / 1_000_000_000.0),
                    figures);
        } catch (Throwable e) {
            for (ServiceProcess service : services) {
                System.out.println(service.readiness() + service.output());
                service.kill();
            }
            throw new AssertionError("Semilla " + SEED, e);
        }
    }

    private void kill(Victim victim, TestPostgres postgres, Broker broker, Map<String, String> environment)
            throws Exception {
        switch (victim) {
            case SERVICIO -> {
                int which = random.nextInt(REPLICAS);
                services.get(which).kill();
                services.set(which, start(which, environment));
            }
            case BROKER -> {
                broker.kill();
                broker.revive();
                // One that is still starting would be no victim.
                broker.awaitReady();
            }
            case POSTGRESQL -> {
                postgres.kill();
                postgres.revive();
            }
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
            for (int time = 0; time < (i % 10 == 0 ? 2 : 1); time++) {
                remitente.send(
                        "dictamen.solicitudes",
                        caso,
                        "io.dictamen.solicitud." + DECISION,
                        "e-" + i,
                        solicitud(caso),
                        Map.of());
            }
            sent.put("e-" + i, i);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static String solicitud(String caso) {
        ObjectNode solicitud = Examples.of(DECISION).get("solicitud").deepCopy();
        return solicitud.put("numeroSolicitud", caso).toString();
    }

    /** What the same release says to the request of a case when it is asked again. */
    private String expected(String caso) {
        return new String(again.decide(DECISION, solicitud(caso)).json(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> decided(String dictamen) throws IOException {
        JsonNode read = JSON.readTree(dictamen);
        assertThat(read.has("resultado")).as(dictamen).isTrue();
        return List.of(read.get("version"), read.get("resultado"), read.get("motivos"));
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
