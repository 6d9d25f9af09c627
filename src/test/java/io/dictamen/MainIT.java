package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainIT {
    // Unpacked by the first, used by all: the data folders share the programs, not the data.
    private static final Map<String, String> NO_SERVER = Map.of();

    @TempDir
    Path folder;

    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (ServiceProcess service : started) {
            service.stop();
        }
    }

    @Test
    void the_service_outlives_interrupts_kills_and_the_death_of_its_database() throws Exception {
        ServiceProcess first = start(NO_SERVER);
        awaitState(first, "ACTIVO");
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/clave"))).hasSize(2);

        ServiceProcess second = start(NO_SERVER);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("ya está en uso por otro servicio").doesNotContain("Exception");
        assertThat(first.readiness()).contains("ACTIVO");

        long postmaster = postmaster();
        kill(postmaster);
        await().ignoreExceptions().until(() -> postmaster() != postmaster);
        awaitState(first, "ACTIVO");

        first.kill();
        ServiceProcess third = start(NO_SERVER);
        awaitState(third, "ACTIVO");
        third.signal("INT");
        assertThat(third.exitCode()).isEqualTo(130);
        assertThat(log()).endsWith("database system is shut down");
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();

        Files.writeString(folder.resolve("data/postgresql/PG_VERSION"), "99\n");
        ServiceProcess fourth = start(NO_SERVER);
        assertThat(fourth.exitCode()).isEqualTo(1);
        assertThat(fourth.output()).contains("es de PostgreSQL 99 y este servicio trae PostgreSQL 17");
    }

    @ParameterizedTest
    @CsvSource({
        "DICTAMEN_ZONA, Marte, una zona horaria",
        "DICTAMEN_DIARIO_COLA, 0, un número entero mayor que 0",
        "DICTAMEN_DIARIO_LOTE, muchos, un número entero mayor que 0",
        "DICTAMEN_DIARIO_PLAZO, 0S, una duración",
        "DICTAMEN_DIARIO_MESES, -1, un número entero desde 0",
        "DICTAMEN_POSTGRES_PUERTO, 70000, un puerto",
        "DICTAMEN_LIMITE_DECISION, mucho, un tamaño",
        "DICTAMEN_LIMITE_MEMORIA, mucha, un tamaño",
        "DICTAMEN_LIMITE_CUERPO, 0S, una duración",
        "DICTAMEN_LOTE_POR_CLAVE, 0, un número entero mayor que 0",
        "DICTAMEN_ACCESO_INTENTOS, 0, un número entero mayor que 0",
        "DICTAMEN_ACCESO_SESION, 0S, una duración"
    })
    void a_setting_that_cannot_be_is_one_sentence(String variable, String value, String expected) throws Exception {
        ServiceProcess service = start(Map.of(variable, value));
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.output().strip())
                .startsWith(variable + " es «" + value + "» y debe ser " + expected)
                .doesNotContain("\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_port_that_is_none_is_one_sentence() throws Exception {
        ServiceProcess service = start(NO_SERVER, "-Dquarkus.http.port=abc");
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.output().strip())
                .isEqualTo("QUARKUS_HTTP_PORT es «abc» y debe ser un puerto, de 0 a 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:postgresql://127.0.0.1:1/dictamen"})
    void what_only_quarkus_notices_is_one_sentence_too(String url) throws Exception {
        ServiceProcess service = start(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_SHUTDOWN_TIMEOUT", "mucho"));
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.output())
                .contains("El servicio no pudo arrancar: ", "mucho")
                .doesNotContain("\tat ");
    }

    @Test
    void a_command_that_is_none_is_told_instead_of_starting_the_service() throws Exception {
        ServiceProcess service = ServiceProcess.startWith(folder, List.of("revisa", "libro.xlsx"));
        started.add(service);
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.output()).contains("No se entiende «revisa»", "revisar LIBRO");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void the_file_of_the_port_tells_a_chosen_one_too() throws Exception {
        ServiceProcess service = start(Map.of("DICTAMEN_POSTGRES_PUERTO", "25999"));
        awaitState(service, "ACTIVO");
        assertThat(folder.resolve("data/puerto")).hasContent("25999");
    }

    @Test
    void a_server_that_is_away_is_waited_for_and_used_when_it_comes() throws Exception {
        try (TestPostgres server = TestPostgres.started()) {
            server.stop();
            ServiceProcess service = start(server.environment());
            awaitState(service, "ESPERANDO");
            server.start();
            awaitState(service, "ACTIVO");
            await().untilAsserted(() ->
                    assertThat(folder.resolve("data").toFile().list()).containsExactly("instantanea"));
        }
    }

    private ServiceProcess start(Map<String, String> environment, String... options) throws IOException {
        ServiceProcess service = ServiceProcess.start(folder, environment, options);
        started.add(service);
        return service;
    }

    private static void awaitState(ServiceProcess service, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(service.alive()).as(service.output()).isTrue();
            return service.readiness().contains("\"" + state + "\"");
        });
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid"))
                .get(0));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private String log() throws IOException {
        try (var files = Files.list(folder.resolve("data/postgresql/log"))) {
            return Files.readString(files.findFirst().orElseThrow()).strip();
        }
    }
}
