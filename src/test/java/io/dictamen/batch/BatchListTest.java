package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.journal.LoteRecordado;
import io.dictamen.journal.LoteRecordado.Estado;
import io.dictamen.journal.LotesRecordados;
import io.dictamen.journal.UuidV7;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchListTest {
    private static final String LOTE = "/api/v1/decisiones/indicador/lote";
    private static final String NAME = "<b>ventas<b> de día.ndjson";

    @Inject
    Batches batches;

    @Inject
    LotesRecordados recordados;

    @Test
    void the_last_batches_are_listed_with_their_file_to_who_sent_them_and_to_who_reads_all() {
        String key = TestAccess.key("lista-1");
        String id = send(key, "C:\\lotes\\" + NAME, true);
        String later = send(key, "otro.ndjson", false);

        JsonPath own = list(key, "");
        assertThat(own.getList("lotes.id")).startsWith(later, id);
        assertThat(own.getString("lotes[1].archivo")).isEqualTo(NAME);
        assertThat(own.getString("lotes[1].emisor")).isEqualTo("lista-1");
        assertThat(own.getString("lotes[1].decision")).isEqualTo("indicador");
        assertThat(own.getBoolean("lotes[1].registrado")).isTrue();
        assertThat(own.getBoolean("lotes[0].registrado")).isFalse();
        assertThat(own.getInt("lotes[1].resumen.rechazadas")).isEqualTo(1);
        assertThat(own.getBoolean("completo")).isTrue();

        assertThat(list(TestAccess.key("lista-2"), "").getList("lotes.id")).doesNotContain(id, later);
        given().auth()
                .none()
                .header("X-API-Key", TestAccess.key("lista-2"))
                .get("/api/v1/lotes/" + id)
                .then()
                .statusCode(404);
        assertThat(given().get("/api/v1/lotes").jsonPath().getList("lotes.id")).contains(id, later);
        assertThat(list(key, "?decision=top10-clasificacion").getList("lotes")).isEmpty();

        JsonPath first = list(key, "?limite=1");
        assertThat(first.getList("lotes.id")).containsExactly(later);
        assertThat(list(key, "?limite=1&cursor=" + first.getString("siguiente")).getList("lotes.id"))
                .containsExactly(id);
    }

    @Test
    void what_became_of_a_batch_outlives_the_replica_that_decided_it() {
        String id = send(TestAccess.key("lista-3"), NAME, true);
        await().until(() -> recordados
                .find(UUID.fromString(id))
                .filter(lote -> lote.estado() == Estado.TERMINADO)
                .isPresent());
        LoteRecordado kept = recordados.find(UUID.fromString(id)).orElseThrow();
        assertThat(kept.archivo()).isEqualTo(NAME);
        assertThat(kept.rechazadas()).isEqualTo(1);

        UUID other = another(Estado.EN_CURSO, Instant.now());
        given().get("/api/v1/lotes/" + other).then().body("estado", equalTo("EN_CURSO"));
        UUID dead = another(Estado.EN_CURSO, Instant.now().minusSeconds(120));
        given().get("/api/v1/lotes/" + dead)
                .then()
                .body("estado", equalTo("INTERRUMPIDO"))
                .body("resumen.porDesenlace.CUMPLE", equalTo(7));
    }

    private UUID another(Estado estado, Instant visto) {
        OffsetDateTime moment = visto.atOffset(ZoneOffset.UTC);
        LoteRecordado lote = new LoteRecordado(
                UuidV7.of(visto),
                "indicador",
                1,
                "otra",
                null,
                true,
                estado,
                moment,
                null,
                7,
                0,
                Map.of("CUMPLE", 7L),
                moment);
        assertThat(recordados.write(List.of(lote))).isTrue();
        assertThat(batches.find(lote.id(), Optional.of("nadie"))).isEmpty();
        return lote.id();
    }

    private static JsonPath list(String key, String query) {
        return given().auth()
                .none()
                .header("X-API-Key", key)
                .get("/api/v1/lotes" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String send(String key, String archivo, boolean registrar) {
        return given().auth()
                .none()
                .header("X-API-Key", key)
                .header("Content-Type", "application/x-ndjson; charset=UTF-8")
                .queryParam("archivo", archivo)
                .queryParam("registrar", registrar)
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post(LOTE)
                .then()
                .statusCode(200)
                .extract()
                .header("X-Lote-Id");
    }
}
