package io.dictamen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dictamen.release.EditedWorkbook;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is watched while tables are developed. */
class FolderIT {
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    @TempDir
    Path folder;

    private @Nullable ServiceProcess service;

    @AfterEach
    void end() throws Exception {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void what_is_saved_decides_soon_and_what_is_broken_is_told() throws Exception {
        Path watched = Files.createDirectory(folder.resolve("tablas"));
        ServiceProcess running = start(Map.of("DICTAMEN_CARPETA", watched.toString()));
        running.awaitReady();
        assertThat(decide(running).getInt("version")).isEqualTo(1);

        Files.write(watched.resolve("anulacion-registro.csv"), EditedWorkbook.scenariosWithMessage("De la carpeta."));
        save(watched, EditedWorkbook.withMessage("De la carpeta."));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> "De la carpeta.".equals(decide(running).getString("resultado.mensaje")));
        int good = decide(running).getInt("version");

        save(watched, "no es un libro".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> running.output().contains("No se publica: anulacion.drl.xlsx"));
        assertThat(decide(running).getInt("version")).isEqualTo(good);
        save(watched, EditedWorkbook.withMessage("Sin escenario."));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> running.output().contains("No se publica: anulacion-registro.csv, línea"));
        assertThat(decide(running).getString("resultado.mensaje")).isEqualTo("De la carpeta.");
    }

    @Test
    void a_folder_is_not_watched_where_others_could_publish_by_it() throws Exception {
        ServiceProcess elsewhere = start(Map.of("DICTAMEN_CARPETA", folder.toString(), "QUARKUS_HTTP_HOST", "0.0.0.0"));
        assertThat(elsewhere.exitCode()).isEqualTo(1);
        assertThat(elsewhere.output()).contains("DICTAMEN_CARPETA publica sin aprobación");
        ServiceProcess missing =
                start(Map.of("DICTAMEN_CARPETA", folder.resolve("no-hay").toString()));
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.output()).contains("debe ser una carpeta que exista");
    }

    /** As a spreadsheet saves: aside, and then renamed. */
    private static void save(Path watched, byte[] libro) throws Exception {
        Path draft = Files.write(watched.resolve("~borrador"), libro);
        Files.move(draft, watched.resolve(EditedWorkbook.ANULACION), StandardCopyOption.REPLACE_EXISTING);
    }

    private ServiceProcess start(Map<String, String> environment) throws Exception {
        ServiceProcess started = ServiceProcess.start(folder, environment);
        service = started;
        return started;
    }

    private static JsonPath decide(ServiceProcess service) {
        return given().baseUri(service.uri("").toString())
                .contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?registrar=false")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
