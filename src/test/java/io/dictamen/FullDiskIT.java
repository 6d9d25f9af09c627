package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.access.Rol;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that has hardly any room on its disk. */
class FullDiskIT {
    private static final int BLOCKS = 8_192;
    private static final int LARGER = 6 << 20;

    @TempDir
    Path folder;

    @Test
    void what_does_not_fit_on_the_disk_is_said_and_the_service_goes_on() throws Exception {
        try (TestPostgres server = TestPostgres.started()) {
            ServiceProcess service = ServiceProcess.startCramped(folder, server.environment(), BLOCKS)
                    .awaitReady();
            String token;
            try (Connection database = server.dataSource("postgres").getConnection()) {
                token = TestAccess.token(database, "ana", Rol.ANALISTA);
            }
            assertFull(post(
                    service,
                    token,
                    "/api/v1/decisiones/indicador/lote",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "x".repeat(LARGER)));
            assertFull(post(
                    service,
                    token,
                    "/api/v1/reportes/cruce-ventas",
                    "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"claro\"; filename=\"c.csv\"\r\n\r\nventa\n"
                            + "V-1\n".repeat(LARGER / 4) + "\r\n--b--\r\n"));
            assertThat(post(service, token, "/api/v1/decisiones/indicador/lote", "application/x-ndjson", "{}")
                            .statusCode())
                    .isEqualTo(200);
            service.stop();
        }
    }

    private static void assertFull(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:dictamen:problema:sin-espacio", "no tiene espacio en disco");
    }

    private static HttpResponse<String> post(
            ServiceProcess service, String token, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
