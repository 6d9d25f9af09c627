package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are sent slowly, and how many threads they may take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(UploadsTest.Few.class)
class UploadsTest {
    private static final String HEAD = " HTTP/1.1\r\nHost: x\r\n";
    private static final String LINES = "Content-Type: application/x-ndjson\r\n";

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dictamen.limite.envios", "3", "dictamen.limite.envios-por-clave", "2");
        }
    }

    @Inject
    Uploads uploads;

    @Test
    void of_one_caller_and_of_all_there_are_only_so_many_and_the_next_is_told_at_once() throws IOException {
        List<RawCall> stalled = new ArrayList<>();
        stalled.add(cross("lenta"));
        stalled.add(cross("lenta"));
        await().until(() -> uploads.free() == 1);
        assertRefused(cross("lenta"));
        assertThat(batch("otra").status()).isEqualTo(200);

        stalled.add(cross("tercera"));
        await().until(() -> uploads.free() == 0);
        assertRefused(cross("cuarta"));
        assertThat(batch("otra").status()).isEqualTo(429);

        for (RawCall call : stalled) {
            call.close();
        }
        await().until(() -> uploads.free() == 3);
        assertThat(batch("otra").status()).isEqualTo(200);
    }

    private static void assertRefused(RawCall call) throws IOException {
        RawCall.Answer refused = call.hear();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(refused.body()).contains("urn:dictamen:problema:demasiados-envios");
        call.close();
    }

    /** Two sheets, of which but the beginning is sent. */
    private static RawCall cross(String persona) throws IOException {
        RawCall call = new RawCall(RestAssured.port);
        call.send("POST /api/v1/reportes/cruce-ventas" + HEAD + "Authorization: Bearer "
                + TestAccess.token(persona, "auditor")
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n");
        return call;
    }

    private static RawCall.Answer batch(String key) throws IOException {
        return RawCall.answer(
                RestAssured.port,
                "POST /api/v1/decisiones/anulacion-registro/lote" + HEAD + "X-API-Key: " + TestAccess.key(key) + "\r\n"
                        + LINES + "Content-Length: 3\r\n\r\n{}\n");
    }
}
