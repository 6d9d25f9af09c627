package io.dictamen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dictamen.access.Rol;
import io.dictamen.release.EditedWorkbook;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three services on one PostgreSQL, and the guide's own script that changes a workbook. */
class ReplicasIT {
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";
    private static final String MENSAJE = "Hable con el supervisor.";
    private static final String AGAIN = """
            INSERT INTO version (numero, estado, nota, autor, creada, aprobador, vigente_desde, huella, drl, diagnosticos)
            SELECT 1 + (SELECT max(numero) FROM version), 'PUBLICADA', 'Sin aviso', 'prueba', clock_timestamp(), 'prueba',
                   clock_timestamp(), huella, drl, 0 FROM version WHERE numero = 1
            """;
    private static final String ITS_FILES = """
            INSERT INTO version_archivo
            SELECT (SELECT max(numero) FROM version), nombre, huella, bytes, guardado_por, guardado
            FROM version_archivo WHERE version = 1
            """;

    private static final int CALLERS = 4;

    @TempDir
    Path folder;

    private final List<ServiceProcess> replicas = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (ServiceProcess replica : replicas) {
            replica.stop();
        }
    }

    @Test
    void what_one_publishes_decides_on_all_within_a_second_and_outlives_the_database() throws Exception {
        try (TestPostgres server = TestPostgres.started()) {
            for (String name : List.of("una", "dos", "tres")) {
                start(name, server);
            }
            replicas.forEach(ServiceProcess::awaitReady);
            String ana;
            String caja;
            try (Connection database = server.dataSource("postgres").getConnection()) {
                TestAccess.person(database, "beto", Rol.APROBADOR);
                ana = TestAccess.token(database, "ana", Rol.ANALISTA);
                caja = TestAccess.token(database, "caja", Rol.FRONT);
            }

            assertThat(runScript()).as("the script").isZero();
            converge(2);
            for (ServiceProcess replica : replicas) {
                assertThat(decide(replica, ana).then().statusCode(200).extract().<String>path("resultado.mensaje"))
                        .isEqualTo(MENSAJE);
            }

            publishWithoutNotice(server);
            converge(3);
            nothingIsLostBehindABalancer(server, caja);

            server.stop();
            ServiceProcess last = replicas.get(2);
            last.kill();
            replicas.remove(last);
            ServiceProcess again = start("tres", server);
            again.awaitReady();
            assertThat(again.output()).contains("decide la versión 3 de la instantánea local");
            server.start();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> decide(again, ana).then().statusCode(200));
            damage(folder.resolve("tres/data/instantanea/version"));
            server.stop();
            again.kill();
            replicas.remove(again);
            ServiceProcess without = start("tres", server);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> without.readiness().contains("\"DOWN\""));
            assertThat(without.output()).contains("está dañado o alterado");
            server.start();
            without.awaitReady();
        }
    }

    /** One replica is stopped and started again, then another is killed, while front-ends go on. */
    private void nothingIsLostBehindABalancer(TestPostgres server, String token) throws Exception {
        try (Balancer balancer = Balancer.before(replicas, folder.resolve("haproxy.txt"))) {
            KeyedCallers callers =
                    new KeyedCallers(balancer.uri("/api/v1/decisiones/anulacion-registro"), token, CALLERS);
            answered(callers, 100);
            ServiceProcess stopped = replicas.get(0);
            stopped.stop();
            answered(callers, 100);
            assertThat(callers.failures()).as("heard of an announced stop").isEmpty();
            replicas.get(1).kill();
            answered(callers, 100);
            callers.end();

            try (Connection database = server.dataSource("postgres").getConnection();
                    Statement statement = database.createStatement();
                    ResultSet recorded =
                            statement.executeQuery("SELECT asunto, respuesta FROM dictamen WHERE asunto LIKE 'EQ-%'")) {
                Map<String, String> kept = new HashMap<>();
                while (recorded.next()) {
                    assertThat(kept.put(recorded.getString(1), recorded.getString(2)))
                            .as("a second verdict for one key")
                            .isNull();
                }
                assertThat(kept).containsExactlyInAnyOrderEntriesOf(callers.answers());
            }
            System.out.printf(
                    "Tras el equilibrador: %d dictámenes, %d intentos repetidos%n",
                    callers.answers().size(), callers.failures().size());
        }
        again(0, "una", server);
        again(1, "dos", server);
        converge(3);
    }

    private static void answered(KeyedCallers callers, int more) {
        int enough = callers.answers().size() + more;
        await().atMost(Duration.ofSeconds(60)).until(() -> callers.answers().size() >= enough);
    }

    private void again(int place, String name, TestPostgres server) throws IOException {
        ServiceProcess replica = start(name, server);
        replicas.remove(replica);
        replicas.set(place, replica);
        replica.awaitReady();
    }

    private int runScript() throws Exception {
        Path edited = Files.createDirectory(folder.resolve("editados"));
        Files.write(edited.resolve("anulacion.drl.xlsx"), EditedWorkbook.withMessage(MENSAJE));
        Files.write(edited.resolve("anulacion-registro.csv"), EditedWorkbook.scenariosWithMessage(MENSAJE));
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\ncp \"" + edited + "/$(basename \"$1\")\" \"$1\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        File output = folder.resolve("guion.txt").toFile();
        ProcessBuilder script = new ProcessBuilder(
                        "bash", "docs/sesion-de-analista.sh", "anulacion.drl.xlsx", "anulacion-registro.csv")
                .redirectErrorStream(true)
                .redirectOutput(output);
        script.environment()
                .putAll(Map.of(
                        "DICTAMEN",
                        replicas.get(0).uri("").toString(),
                        "EDITOR_DE_LIBROS",
                        editor.toString(),
                        "CLAVE_ANALISTA",
                        TestAccess.CLAVE,
                        "CLAVE_APROBADOR",
                        TestAccess.CLAVE));
        int code = script.start().waitFor();
        assertThat(output).content().contains("La versión 2 está en vigor", "\"columna\":\"Mensaje\"");
        return code;
    }

    /** As a replica sees it whose connection missed the notice. */
    private static void publishWithoutNotice(TestPostgres server) throws Exception {
        try (Connection database = server.dataSource("postgres").getConnection();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(AGAIN);
            statement.execute(ITS_FILES);
            database.commit();
        }
    }

    private void converge(int version) {
        long begin = System.nanoTime();
        for (ServiceProcess replica : replicas) {
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> replica.readiness().matches("(?s).*\"version\": ?" + version + "\\b.*"));
        }
        System.out.printf(
                "Tres réplicas deciden con la versión %d tras %d ms%n",
                version, (System.nanoTime() - begin) / 1_000_000);
    }

    private static io.restassured.response.Response decide(ServiceProcess replica, String token) {
        RequestSpecification caller =
                given().baseUri(replica.uri("").toString()).auth().oauth2(token).contentType("application/json");
        return caller.body(ASIGNADA).post("/api/v1/decisiones/anulacion-registro?registrar=false");
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private ServiceProcess start(String name, TestPostgres server) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("QUARKUS_SHUTDOWN_DELAY", "2S");
        ServiceProcess replica = ServiceProcess.start(own, environment, "-Xmx512m");
        replicas.add(replica);
        return replica;
    }
}
