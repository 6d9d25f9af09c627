package io.dictamen.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.dictamen.AwayDatabase;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.replica.Heartbeat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperacionTest {
    private static final String PATH = "/api/v1/operacion";

    @Inject
    Heartbeat heartbeat;

    @Inject
    DataSource database;

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    // The service is not known before a test begins.
    private static String key() {
        return KEYS.computeIfAbsent(
                "monitor", name -> TestAccess.keyUntil(name, Instant.now().plusSeconds(3600), Rol.OPERADOR));
    }

    @Test
    void an_operator_reads_how_all_is_and_each_number_says_what_to_do_when_it_is_bad() {
        await().until(() ->
                "BIEN".equals(medida(read(), "diario", "diario.activo").get("estado")));
        JsonPath all = read();

        assertThat(String.valueOf(medida(all, "version", "version.decide").get("texto")))
                .startsWith("La 1, desde hace ");
        assertThat(medida(all, "baseDeDatos", "base.alcanzada")).containsEntry("texto", "Contesta");
        assertThat(String.valueOf(medida(all, "baseDeDatos", "base.servidor").get("texto")))
                .startsWith("PostgreSQL ");
        assertThat(medida(all, "diario", "diario.pendientes")).containsEntry("texto", "0 de 10.000");
        for (String group : List.of("diario", "maquina", "version")) {
            assertThat(all.<Map<String, Object>>getList(group))
                    .isNotEmpty()
                    .allSatisfy(medida ->
                            assertThat(String.valueOf(medida.get("accion"))).hasSizeGreaterThan(20));
        }
        assertThat(all.getString("servicio.java"))
                .startsWith(String.valueOf(Runtime.version().feature()));
        assertThat(all.<Map<String, Object>>getList("replicas"))
                .anySatisfy(replica -> assertThat(replica)
                        .containsEntry("esta", true)
                        .containsEntry("version", 1)
                        .containsEntry("estado", "BIEN"));
    }

    @Test
    void a_limit_that_was_met_is_told_with_its_setting_and_counted_in_the_metrics() {
        int before = limit(read(), "tamano");
        given().contentType("application/json")
                .body("x".repeat(100_000))
                .post("/api/v1/versiones")
                .then()
                .statusCode(413);

        JsonPath all = read();
        assertThat(limit(all, "tamano")).isEqualTo(before + 1);
        assertThat(all.getString("limites.find { it.limite == 'tamano' }.estado"))
                .isEqualTo("ATENCION");
        assertThat(all.getString("limites.find { it.limite == 'tamano' }.accion"))
                .contains("DICTAMEN_LIMITE_");
        assertThat(operator().get("/q/metrics").asString())
                .containsPattern("dictamen_limites_total\\{limite=\"tamano\"} " + (before + 1));
    }

    @Test
    void a_replica_that_fell_silent_is_bad() throws SQLException {
        TestAccess.execute("""
                INSERT INTO replica (id, nombre, compilacion, arranque, version, desde, oida) VALUES
                (gen_random_uuid(), 'muda', '1', now(), 1, now(), clock_timestamp() - interval '10 minutes')""");
        try (Connection another = database.getConnection()) {
            heartbeat.follow(another);
        }
        JsonPath all = read();
        assertThat(all.getString("replicas.find { it.nombre == 'muda' }.estado"))
                .isEqualTo("MAL");
        assertThat(all.getString("replicas.find { it.nombre == 'muda' }.texto"))
                .startsWith("Callada desde hace 10 minutos");
        assertThat(all.getString("estado")).isEqualTo("MAL");
        assertThat(all.getString("frase")).startsWith("Hay que actuar: ").contains("Réplica ");
        TestAccess.execute("DELETE FROM replica WHERE nombre = 'muda'");
    }

    @Test
    void without_the_database_it_is_told_in_words_and_at_once() {
        try (AwayDatabase away = new AwayDatabase()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read().getString("frase"))
                            .startsWith("Hay que actuar: Base de datos: No se llega a ella desde hace "));
            JsonPath all = read();
            assertThat(String.valueOf(
                            medida(all, "baseDeDatos", "base.alcanzada").get("accion")))
                    .contains("PostgreSQL está en marcha");
            assertThat(medida(all, "version", "version.decide")).containsEntry("estado", "BIEN");
            assertThat(all.getList("replicas")).isNotEmpty();
            operator().get(PATH).then().time(lessThan(2_000L));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "BIEN"
                                .equals(medida(read(), "baseDeDatos", "base.alcanzada")
                                        .get("estado"))
                        && "BIEN"
                                .equals(medida(read(), "diario", "diario.activo")
                                        .get("estado")));
    }

    private RequestSpecification operator() {
        return given().auth().none().header("X-API-Key", key());
    }

    private JsonPath read() {
        return operator()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("limites.size()", greaterThan(5))
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> medida(JsonPath all, String group, String clave) {
        return all.getMap(group + ".find { it.clave == '" + clave + "' }");
    }

    private static int limit(JsonPath all, String limite) {
        return all.getInt("limites.find { it.limite == '" + limite + "' }.veces");
    }
}
