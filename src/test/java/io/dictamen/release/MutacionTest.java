package io.dictamen.release;

import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Whether the scenarios of a release would notice a fault in its tables: by a task, and before somebody approves it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class MutacionTest {
    private static final String LIBRO = "ventas-swat.drl.xlsx";
    private static final String CASOS = "cruce-ventas.csv";
    /** A case whose like no other case is: that a fault of row 11 goes unnoticed without it. */
    private static final Predicate<String> DIFIEREN =
            linea -> linea.startsWith("No aparece, y los datos que difieran no deciden nada");
    /** All cases of the row that reclaims but one: without them nothing tells whether it looks at the data. */
    private static final Predicate<String> CASI_TODOS =
            linea -> linea.contains("NO_APARECE") && !linea.contains("los datos que coincidan");

    private static final Duration LONG = Duration.ofMinutes(3);

    @Inject
    Versiones versiones;

    @Inject
    ReleaseChecks checks;

    @Test
    void qa_asks_for_the_mutation_of_a_draft_and_reads_which_fault_goes_unnoticed() {
        int version = without(DIFIEREN, draft("Sin un caso"), "RECLAMAR");
        String path = path(version) + "/mutacion";
        qa().get(path + "?decision=cruce-ventas").then().statusCode(404).body("detail", containsString("Nadie pidió"));

        qa().post(path + "?decision=cruce-ventas")
                .then()
                .statusCode(202)
                .header("Location", endsWith(path + "?decision=cruce-ventas"))
                .body("decision", is("cruce-ventas"), "persona", is("quique"), "alDia", is(true));
        JsonPath done = done(path + "?decision=cruce-ventas");

        assertThat(done.getInt("porcentaje")).isEqualTo(100);
        assertThat(done.getInt("cuenta.vivos")).isPositive();
        assertThat(done.getDouble("cuenta.puntaje")).isLessThan(100);
        String one = "informe.decisiones[0]";
        assertThat(done.getString(one + ".decision")).isEqualTo("cruce-ventas");
        assertThat(done.getList(one + ".apartados")).isEmpty();
        assertThat(done.getString(one + ".tablas[0].hoja")).isEqualTo("Cruce");
        assertThat(done.getList(one + ".tablas[0].filas.fila", Integer.class)).hasSize(4);
        assertThat(done.getList(one + ".supervivientes.linea", String.class))
                .anySatisfy(line -> assertThat(line).endsWith("true;false;false;NO_APARECE;RECLAMAR;CLARO-SWAT 9"));
        String survivor = one + ".supervivientes.find {it.linea.contains('true;false;false')}";
        assertThat(done.getBoolean(survivor + ".solicitud.datosCoinciden")).isFalse();
        assertThat(done.getMap(survivor + ".respuesta")).isNotEqualTo(done.getMap(survivor + ".conFalta"));

        JsonPath elements = qa().accept("application/vnd.mutation-testing-elements+json")
                .get(path + "?decision=cruce-ventas")
                .then()
                .statusCode(200)
                .contentType("application/vnd.mutation-testing-elements+json")
                .body("schemaVersion", is("2"))
                .extract()
                .jsonPath();
        assertThat(elements.getList("files.'cruce-ventas/" + LIBRO + "/Cruce'.mutants.status", String.class))
                .contains("Killed", "Survived");
        qa().get(path + "?decision=cruce-ventas&formato=elementos").then().statusCode(200);
        qa().delete(path + "?decision=cruce-ventas")
                .then()
                .statusCode(409)
                .body("type", is("urn:dictamen:problema:estado-de-tarea"));
    }

    @Test
    void who_may_read_it_and_who_may_ask_for_it() {
        int version = draft("Quién puede");
        String path = path(version) + "/mutacion";
        as("lea", Rol.LECTOR).get(path).then().statusCode(403);
        as("aldo", Rol.AUDITOR).post(path).then().statusCode(403);
        as("aldo", Rol.AUDITOR).get(path).then().statusCode(404);
        qa().post(path + "?decision=otra").then().statusCode(400);
        qa().post(path(99_999) + "/mutacion").then().statusCode(404);
    }

    @Test
    void one_that_is_not_wanted_any_more_is_cancelled() {
        int version = draft("Cancelada");
        String path = path(version) + "/mutacion";
        beto().post(path).then().statusCode(202).body("estado", is("EN_ESPERA"));
        qa().get(path + "?formato=elementos").then().statusCode(409);

        qa().delete(path).then().statusCode(204);

        qa().get(path).then().statusCode(200).body("estado", is("CANCELADA"));
    }

    @Test
    void a_release_that_leaves_a_new_survivor_in_a_row_that_it_touches_is_not_handed_over_until_a_case_notices_it() {
        int version = draft("Otra acción, y un caso menos");
        put(version, "INVESTIGAR");
        without(CASI_TODOS, version, "INVESTIGAR");

        ana().get(path(version) + "/aprobacion")
                .then()
                .statusCode(200)
                .body("impedimentos.origen", everyItem(is("MUTACION")), "impedimentos", not(empty()));
        JsonPath refused = ana().post(path(version) + "/revision")
                .then()
                .statusCode(422)
                .body("type", is("urn:dictamen:problema:version-no-publicable"))
                .body("errores.origen", everyItem(is("MUTACION")))
                .body("errores.donde", everyItem(startsWith(LIBRO + " · Cruce, ")))
                .body("errores.mensaje", everyItem(containsString("Agregue a cruce-ventas.csv el caso que lo nota: ")))
                .extract()
                .jsonPath();
        assertThat(refused.getList("errores.detalle.fila", Integer.class).stream()
                        .distinct())
                .as("of the row that it touches alone")
                .hasSize(1);
        assertThat(refused.getList("errores.detalle.linea", String.class))
                .allSatisfy(line -> assertThat(line).contains("NO_APARECE;INVESTIGAR;CLARO-SWAT 9"));

        for (String line : refused.getList("errores.detalle.linea", String.class).stream()
                .distinct()
                .toList()) {
            addCase(version, line);
        }
        ReleaseCalls.publish(version);
        beto().post(path(1) + "/reposicion").then().statusCode(201);
    }

    @Test
    void what_went_unnoticed_before_in_a_row_hinders_nobody_nor_does_another_row() {
        int version = without(CASI_TODOS, draft("Solo casos menos"), "RECLAMAR");
        ana().get(path(version) + "/aprobacion").then().body("impedimentos", empty());
        ReleaseCalls.publish(version); // what it leaves unnoticed is in no row that it touches

        int then = ana().body("{\"nota\": \"La misma fila, de otra manera\", \"base\": " + version + "}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        put(then, "INVESTIGAR");
        without(CASI_TODOS, then, "INVESTIGAR");
        ana().get(path(then) + "/aprobacion").then().body("impedimentos", empty());
        beto().post(path(1) + "/reposicion").then().statusCode(201);
    }

    @Test
    void a_row_that_no_case_makes_decide_is_a_warning_and_no_more() {
        int version = draft("Otra acción, y ningún caso");
        put(version, "INVESTIGAR");
        without(linea -> linea.contains("NO_APARECE"), version, "INVESTIGAR");

        ana().get(path(version) + "/aprobacion")
                .then()
                .statusCode(200)
                .body("impedimentos", empty())
                .body("advertencias.mensaje", hasItem(startsWith("Ningún escenario la hace decidir")));
    }

    @Test
    void where_the_gate_is_off_nothing_of_it_hinders() {
        QuarkusMock.installMockForType(
                new MutationGate(versiones, checks, new MutacionConfig() {
                    @Override
                    public boolean compuerta() {
                        return false;
                    }

                    @Override
                    public Duration plazoDeCompuerta() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public Duration plazo() {
                        return Duration.ofSeconds(1);
                    }
                }),
                MutationGate.class);
        int version = draft("Sin compuerta");
        put(version, "INVESTIGAR");
        without(CASI_TODOS, version, "INVESTIGAR");
        ana().get(path(version) + "/aprobacion").then().body("impedimentos", empty());
        ana().post(path(version) + "/revision").then().statusCode(200);
    }

    @Test
    void where_there_is_no_time_to_look_it_is_said_and_hinders_nobody() {
        QuarkusMock.installMockForType(
                new MutationGate(versiones, checks, new MutacionConfig() {
                    @Override
                    public boolean compuerta() {
                        return true;
                    }

                    @Override
                    public Duration plazoDeCompuerta() {
                        return Duration.ofNanos(1);
                    }

                    @Override
                    public Duration plazo() {
                        return Duration.ofSeconds(1);
                    }
                }),
                MutationGate.class);
        int version = draft("Sin tiempo");
        put(version, "INVESTIGAR");
        without(CASI_TODOS, version, "INVESTIGAR");
        ana().get(path(version) + "/aprobacion")
                .then()
                .body("impedimentos", empty())
                .body("advertencias.origen", hasItem("MUTACION"))
                .body(
                        "advertencias.findAll {it.origen == 'MUTACION'}.mensaje",
                        contains(containsString("sin terminar")));
    }

    @Test
    void nothing_of_it_is_recorded() {
        int version = without(DIFIEREN, draft("Sin diario"), "RECLAMAR");
        int before = recorded();
        qa().post(path(version) + "/mutacion?decision=cruce-ventas").then().statusCode(202);
        JsonPath done = done(path(version) + "/mutacion?decision=cruce-ventas");
        assertThat(done.getInt("cuenta.muertos")).isGreaterThan(0);
        assertThat(recorded()).isEqualTo(before);
    }

    private static int recorded() {
        return as("aldo", Rol.AUDITOR)
                .get("/api/v1/dictamenes?decision=cruce-ventas")
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("dictamenes")
                .size();
    }

    private static JsonPath done(String path) {
        await().atMost(LONG)
                .until(() -> qa().get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("estado")
                        .equals("TERMINADA"));
        return qa().get(path)
                .then()
                .body("informe.decisiones.size()", greaterThan(0))
                .extract()
                .jsonPath();
    }

    private static void put(int version, String accion) {
        byte[] libro = EditedWorkbook.edit(EditedWorkbook.original(LIBRO), "Cruce", hoja -> reclaim(hoja, accion));
        ana().contentType("application/octet-stream")
                .body(libro)
                .put(path(version) + "/libros/" + LIBRO)
                .then()
                .statusCode(200);
    }

    private static void reclaim(XSSFSheet hoja, String accion) {
        for (Row fila : hoja) {
            for (Cell celda : fila) {
                if (celda.toString().equals("RECLAMAR")) {
                    celda.setCellValue(accion);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("No row reclaims");
    }

    private static int without(Predicate<String> sobran, int version, String accion) {
        try {
            String casos = Files.readAllLines(Path.of("scenarios", CASOS)).stream()
                    .filter(sobran.negate())
                    .map(linea -> linea.replace("NO_APARECE;RECLAMAR", "NO_APARECE;" + accion))
                    .collect(Collectors.joining("\n", "", "\n"));
            qa().contentType("text/csv")
                    .body(casos.getBytes(StandardCharsets.UTF_8))
                    .put(path(version) + "/escenarios/" + CASOS)
                    .then()
                    .statusCode(200);
            return version;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addCase(int version, String line) {
        String now = qa().get(path(version) + "/escenarios/" + CASOS).asString();
        qa().contentType("text/csv")
                .header("If-Match", "*")
                .body((now + line + "\n").getBytes(StandardCharsets.UTF_8))
                .put(path(version) + "/escenarios/" + CASOS)
                .then()
                .statusCode(200);
    }

    private static String path(int version) {
        return "/api/v1/versiones/" + version;
    }

    private static RequestSpecification qa() {
        return given().auth().oauth2(TestAccess.token("quique", Rol.QA));
    }
}
