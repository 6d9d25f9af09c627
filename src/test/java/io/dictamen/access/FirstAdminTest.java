package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstAdminTest {
    @Inject
    @ConfigProperty(name = "dictamen.replica.instantanea")
    String folder;

    @Test
    void the_first_password_stands_in_a_file_of_its_owner_until_it_is_changed() throws Exception {
        Path file = Path.of(folder, "clave-de-admin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String initial = Files.readString(file).strip();
        assertThat(initial).hasSize(20);

        JsonPath sesion = post(Map.of("usuario", "admin", "clave", initial));
        assertThat(sesion.getList("roles")).isEqualTo(List.of("admin"));
        assertThat(sesion.getBoolean("debeCambiarClave")).isTrue();
        given().auth()
                .oauth2(sesion.getString("token"))
                .contentType("application/json")
                .body(Map.of("actual", initial, "nueva", "la que elige quien opera"))
                .put("/api/v1/sesion/clave")
                .then()
                .statusCode(204);
        assertThat(file).doesNotExist();
        assertThat(post(Map.of("usuario", "admin", "clave", "la que elige quien opera"))
                        .getBoolean("debeCambiarClave"))
                .isFalse();
    }

    private static JsonPath post(Map<String, String> body) {
        return given().auth()
                .none()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/sesion")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
