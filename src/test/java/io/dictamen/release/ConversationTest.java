package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What people say of a release, and what waits for whom. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class ConversationTest {
    private static final String HOSTILE = "<script>alert('x')</script> {{7*7}} =1+1";

    private static int say(RequestSpecification who, int version, Map<String, ?> comentario) {
        return who.body(comentario)
                .post("/api/v1/versiones/" + version + "/comentarios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_comment_stands_at_its_cell_and_its_answers_beside_it() {
        int version = draft("Se conversa");
        String path = "/api/v1/versiones/" + version + "/comentarios";
        Map<String, ?> lugar = Map.of("archivo", ANULACION, "hoja", "Registro", "celda", "D12");
        int first = say(beto(), version, Map.of("texto", HOSTILE, "lugar", lugar));
        int answer = say(ana(), version, Map.of("texto", "Así lo pide la cláusula", "respuestaA", first));
        int nested = say(beto(), version, Map.of("texto", "Entonces sí", "respuestaA", answer));

        ana().get(path)
                .then()
                .statusCode(200)
                .body("comentarios.id", is(List.of(first, answer, nested)))
                .body("comentarios[0].texto", is(HOSTILE))
                .body("comentarios.lugar.celda", is(List.of("D12", "D12", "D12")))
                .body("comentarios[2].respuestaA", is(first))
                .body("comentarios.borrable", is(List.of(false, true, false)));
        ana().delete(path + "/" + nested).then().statusCode(403);
        beto().delete(path + "/" + first)
                .then()
                .statusCode(409)
                .body("type", is("urn:dictamen:problema:comentario-respondido"));
        beto().delete(path + "/" + nested).then().statusCode(204);
        ana().body("{\"resuelto\": true}")
                .put(path + "/" + first)
                .then()
                .statusCode(200)
                .body("resueltoPor", is("ana"));
        ana().body("{\"resuelto\": true}").put(path + "/" + answer).then().statusCode(422);
        beto().body("{\"resuelto\": false}")
                .put(path + "/" + first)
                .then()
                .statusCode(200)
                .body("resueltoPor", nullValue());
        ana().delete(path + "/999999").then().statusCode(404);
        as("eva", Rol.AUDITOR).body("{\"texto\": \"x\"}").post(path).then().statusCode(403);
        as("eva", Rol.AUDITOR).get(path).then().body("comentarios", hasSize(2));
    }

    @Test
    void a_comment_is_told_what_is_wrong_with_its_place() {
        int version = draft("Lugares");
        String path = "/api/v1/versiones/" + version + "/comentarios";
        Map<Map<String, ?>, String> faults = Map.of(
                Map.of("archivo", "anulaciones.drl.xlsx"), "lugar.archivo",
                Map.of("hoja", "Registro"), "lugar.hoja",
                Map.of("archivo", ANULACION, "celda", "D12"), "lugar.celda",
                Map.of("archivo", ANULACION, "hoja", "Registro", "celda", "12D"), "lugar.celda",
                Map.of("fila", 3), "lugar.fila");
        faults.forEach((lugar, campo) -> ana().body(Map.of("texto", "x", "lugar", lugar))
                .post(path)
                .then()
                .statusCode(422)
                .body("errores.campo", is(List.of(campo))));
        ana().body(Map.of("texto", "ñ".repeat(4001)))
                .post(path)
                .then()
                .statusCode(422)
                .body("errores.codigo", is(List.of("LONGITUD")));
        ana().body(Map.of("texto", "x", "respuestaA", 999_999))
                .post(path)
                .then()
                .statusCode(422);
        ana().get(path).then().body("comentarios", empty());
    }

    @Test
    void each_one_is_told_what_waits_for_them_until_they_have_looked() {
        int version = draft("Avisos");
        String path = "/api/v1/versiones/" + version;
        ana().post(path + "/revision").then().statusCode(200);
        assertThat(notices(beto(), version)).containsExactly("POR_APROBAR false");
        assertThat(notices(as("dora", Rol.ANALISTA, Rol.APROBADOR), version)).containsExactly("POR_APROBAR false");
        assertThat(notices(ana(), version)).isEmpty();

        beto().put(path + "/lectura").then().statusCode(204);
        assertThat(notices(beto(), version)).containsExactly("POR_APROBAR true");
        beto().body("{\"motivo\": \"Falta algo\"}")
                .post(path + "/rechazo")
                .then()
                .statusCode(200);
        int comment = say(beto(), version, Map.of("texto", "Aquí"));
        assertThat(notices(beto(), version)).isEmpty();
        assertThat(notices(ana(), version)).containsExactlyInAnyOrder("RECHAZADA false", "COMENTARIO false");
        ana().get("/api/v1/avisos")
                .then()
                .body(
                        "avisos.findAll {it.version == " + version + "}.mensaje",
                        is(List.of(
                                "beto comentó la versión " + version + ".",
                                "beto devolvió la versión " + version + ".")));

        ana().put(path + "/lectura").then().statusCode(204);
        assertThat(notices(ana(), version)).containsExactly("RECHAZADA true");
        say(ana(), version, Map.of("texto", "Corregido", "respuestaA", comment));
        assertThat(notices(beto(), version)).containsExactly("COMENTARIO false");
        ana().delete(path).then().statusCode(204);
        assertThat(notices(beto(), version)).isEmpty();
        assertThat(notices(ana(), version)).isEmpty();
    }

    private static List<String> notices(RequestSpecification who, int version) {
        List<Map<String, Object>> avisos = who.get("/api/v1/avisos")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("avisos");
        return avisos.stream()
                .filter(uno -> Objects.equals(uno.get("version"), version))
                .map(uno -> uno.get("tipo") + " " + uno.get("leido"))
                .toList();
    }
}
