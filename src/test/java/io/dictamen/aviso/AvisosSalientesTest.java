package io.dictamen.aviso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other systems hear of what waits for somebody: once, signed, and without a word of what people wrote. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class AvisosSalientesTest {
    private static final String SECRETO = "un secreto de al menos treinta y dos";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final List<Mensajero> others = new ArrayList<>();
    private Receptor receptor;

    record Ajustes(Optional<List<URI>> destinos, Duration espera, int intentos) implements AvisoConfig {
        @Override
        public Optional<List<URI>> origenes() {
            return destinos;
        }

        @Override
        public Optional<String> secreto() {
            return Optional.of(SECRETO);
        }

        @Override
        public Optional<URI> pagina() {
            return Optional.of(URI.create("https://dictamen.example.com/"));
        }

        @Override
        public Duration plazo() {
            return Duration.ofSeconds(2);
        }
    }

    @BeforeEach
    void listen() throws Exception {
        receptor = new Receptor();
        tell(2, receptor.address());
    }

    @AfterEach
    void stop() {
        others.forEach(Mensajero::stop);
        receptor.close();
        TestAccess.execute("DELETE FROM aviso_saliente");
    }

    private static void tell(int intentos, URI... destinos) {
        QuarkusMock.installMockForType(
                new Destinos(new Ajustes(Optional.of(List.of(destinos)), Duration.ofMillis(50), intentos)),
                Destinos.class);
    }

    @Test
    void what_waits_for_somebody_is_told_once_and_signed_and_names_nobody() throws Exception {
        String version = draft();
        ana().post(version + "/revision").then().statusCode(200);
        beto().body("{\"motivo\": \"un motivo privado\"}")
                .post(version + "/rechazo")
                .then()
                .statusCode(200);
        beto().body("{\"texto\": \"un comentario privado\"}")
                .post(version + "/comentarios")
                .then()
                .statusCode(201);

        await().until(() -> receptor.recibidos().size() >= 3);
        List<JsonNode> told = new ArrayList<>();
        for (Receptor.Recibido uno : receptor.recibidos()) {
            assertThat(uno.firma())
                    .isEqualTo("sha256=" + Envio.signature(SECRETO, Long.parseLong(uno.momento()), uno.cuerpo()));
            assertThat(uno.cuerpo()).doesNotContain("ana", "beto", "privad");
            told.add(json.readTree(uno.cuerpo()));
        }
        assertThat(told.stream().map(uno -> uno.path("evento").asText()))
                .containsExactly("VERSION_ENTREGADA", "VERSION_RECHAZADA", "VERSION_COMENTADA");
        assertThat(told.stream().map(uno -> uno.path("espera").asText()))
                .containsExactly("aprobador", "autores", "participantes");
        assertThat(told.get(0).path("estado").asText()).isEqualTo("EN_REVISION");
        assertThat(told.get(0).path("pagina").asText())
                .isEqualTo("https://dictamen.example.com" + version.replace("/api/v1", "/consola"));
        assertThat(told.stream().map(uno -> uno.path("id").asText()).distinct()).hasSize(3);
    }

    @Test
    void a_target_that_fails_is_tried_again_and_another_one_does_not_wait_for_it() throws Exception {
        try (Receptor failing = new Receptor().answering(500)) {
            tell(2, failing.address(), receptor.address());
            ana().post(draft() + "/revision").then().statusCode(200);

            await().until(() ->
                    failing.recibidos().size() == 2 && receptor.recibidos().size() == 1);
            await().until(() -> pending() == 0);
            assertThat(failing.recibidos())
                    .extracting(Receptor.Recibido::cuerpo)
                    .containsOnly(receptor.recibidos().get(0).cuerpo());
        }
    }

    @Test
    void a_target_that_never_answers_well_is_given_up_and_nobody_notices() throws Exception {
        receptor.answering(500, 302, 500);
        String version = draft();

        ana().post(version + "/revision").then().statusCode(200);

        await().until(() -> pending() == 0);
        assertThat(receptor.recibidos()).hasSize(2);
        assertThat(failures()).containsExactly("respondió 302");
    }

    @Test
    void replicas_share_what_is_to_be_sent() throws Exception {
        Destinos destinos =
                new Destinos(new Ajustes(Optional.of(List.of(receptor.address())), Duration.ofMillis(50), 2));
        for (int i = 0; i < 40; i++) {
            TestAccess.execute(
                    "INSERT INTO aviso_saliente (destino, cuerpo) VALUES (?, ?)",
                    receptor.address().toString(),
                    "{\"n\":" + i + "}");
        }
        for (int i = 0; i < 3; i++) {
            Mensajero other = new Mensajero(new Bandeja(database), destinos, Clock.systemUTC());
            others.add(other);
            try (Connection connection = database.getConnection()) {
                other.follow(connection);
            }
        }

        await().until(() -> pending() == 0);
        assertThat(receptor.recibidos())
                .extracting(Receptor.Recibido::cuerpo)
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    private long pending() throws Exception {
        return Long.parseLong(values("SELECT count(*)::text FROM aviso_saliente WHERE proximo IS NOT NULL")
                .get(0));
    }

    private List<String> failures() throws Exception {
        return values("SELECT fallo FROM aviso_saliente");
    }

    private List<String> values(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String draft() {
        return "/api/v1/versiones/"
                + ana().body("{\"nota\": \"una nota privada\", \"base\": 1}")
                        .post("/api/v1/versiones")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("numero");
    }

    private static RequestSpecification ana() {
        return as("ana", Rol.ANALISTA);
    }

    private static RequestSpecification beto() {
        return as("beto", Rol.APROBADOR);
    }

    private static RequestSpecification as(String persona, String rol) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, rol));
    }
}
