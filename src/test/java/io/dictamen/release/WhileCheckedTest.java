package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.workbook.Workbook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading and checking the files of a release takes seconds: nobody waits for that, and nothing is lost meanwhile. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class WhileCheckedTest {
    private static final String PLANES = "calidad-digitacion.drl.xlsx";
    private static final String SCENARIOS = "anulacion-registro.csv";

    @Inject
    Importacion importacion;

    @Inject
    AgroalDataSource database;

    private final Watched readings = new Watched();

    /** Tells of each reading whether another change could be made meanwhile, and lets one be made during the first. */
    private final class Watched extends Readings {
        private final List<Boolean> free = new CopyOnWriteArrayList<>();
        private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

        @Override
        List<Workbook> workbooks(ReleaseFiles archivos) {
            // On a thread of its own: this one may be within the transaction that holds the lock.
            free.add(CompletableFuture.supplyAsync(WhileCheckedTest.this::canChange)
                    .join());
            meanwhile.getAndSet(() -> {}).run();
            return super.workbooks(archivos);
        }
    }

    private boolean canChange() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT pg_try_advisory_xact_lock(hashtext('dictamen.versiones'))")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void watch() {
        // Their sessions begin here: what runs during a reading may be within a transaction that is taken back.
        List.of(ana(), luis(), beto());
        QuarkusMock.installMockForType(readings, Readings.class);
    }

    @Test
    void a_file_that_is_saved_is_read_once_and_keeps_nobody_waiting() {
        int version = draft();
        readings.free.clear();

        save(ana(), version, "libros/" + ANULACION, libro("De Ana.")).then().statusCode(200);
        assertThat(readings.free).containsExactly(true);

        save(ana(), version, "escenarios/" + SCENARIOS, escenarios("De Ana."))
                .then()
                .statusCode(200);
        assertThat(readings.free).containsExactly(true, true);
    }

    @Test
    void a_release_on_its_way_keeps_nobody_waiting() {
        int behind = draft();
        int version = draft();
        save(ana(), version, "libros/" + PLANES, planes(7_777)).then().statusCode(200);
        publish(version);
        assertThat(post(ana(), behind, "actualizacion").statusCode()).isEqualTo(200);
        assertThat(post(beto(), 1, "reposicion").statusCode()).isEqualTo(201);
        TestAccess.execute("DELETE FROM importacion");
        importacion.importDeployment();

        assertThat(readings.free).isNotEmpty().containsOnly(true);
    }

    @Test
    void what_somebody_saves_meanwhile_stays_and_the_file_is_checked_beside_it() {
        int version = draft();
        readings.free.clear();
        readings.meanwhile.set(() -> save(luis(), version, "escenarios/" + SCENARIOS, escenarios("De Ana."))
                .then()
                .statusCode(200));

        save(ana(), version, "libros/" + ANULACION, libro("De Ana.")).then().statusCode(200);

        assertThat(readings.free).as("hers, his, and hers again").hasSize(3);
        ana().get("/api/v1/versiones/" + version + "/diferencias?con=1")
                .then()
                .body("archivos.nombre", is(List.of(SCENARIOS, ANULACION)));
        // It can only be published if its hash is that of its files.
        publish(version);
        assertThat(post(beto(), 1, "reposicion").statusCode()).isEqualTo(201);
    }

    @Test
    void a_file_that_somebody_else_saves_meanwhile_is_not_overwritten() {
        int version = draft();
        byte[] his = libro("De Luis.");
        readings.meanwhile.set(
                () -> save(luis(), version, "libros/" + ANULACION, his).then().statusCode(200));

        save(ana(), version, "libros/" + ANULACION, libro("De Ana.")).then().statusCode(428);

        assertThat(ana().get("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                        .asByteArray())
                .isEqualTo(his);
    }

    @Test
    void nothing_is_saved_in_a_release_that_is_handed_over_meanwhile() {
        int version = draft();
        readings.meanwhile.set(() -> post(luis(), version, "revision").then().statusCode(200));

        save(ana(), version, "libros/" + ANULACION, libro("De Ana.")).then().statusCode(409);

        ana().get("/api/v1/versiones/" + version + "/diferencias?con=1").then().body("archivos", empty());
    }

    @Test
    void a_file_that_is_saved_while_its_draft_is_brought_up_to_date_stays() {
        int behind = draft();
        int version = draft();
        save(ana(), version, "libros/" + PLANES, planes(8_765)).then().statusCode(200);
        publish(version);
        readings.meanwhile.set(() ->
                save(luis(), behind, "libros/" + PLANES, planes(6_543)).then().statusCode(200));

        post(ana(), behind, "actualizacion")
                .then()
                .statusCode(200)
                .body("tomados", empty(), "enConflicto", is(List.of(PLANES)), "version.base", is(version));

        publish(behind);
        assertThat(post(beto(), 1, "reposicion").statusCode()).isEqualTo(201);
    }

    @Test
    void a_deployment_s_folders_become_a_draft_of_what_is_published_while_they_are_checked() {
        TestAccess.execute("DELETE FROM importacion");
        int[] published = new int[1];
        readings.meanwhile.set(
                () -> published[0] = post(beto(), 1, "reposicion").path("numero"));

        importacion.importDeployment();

        ana().get("/api/v1/versiones?limite=1")
                .then()
                .body("versiones[0].autor", is("despliegue"), "versiones[0].base", is(published[0]));
    }

    /** Of the release in force. */
    private static int draft() {
        return ana().body("{\"nota\": \"Borrador\"}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
    }

    private static Response save(RequestSpecification who, int version, String archivo, byte[] bytes) {
        return who.contentType("application/octet-stream")
                .body(bytes)
                .put("/api/v1/versiones/" + version + '/' + archivo);
    }

    private static Response post(RequestSpecification who, int version, String step) {
        return who.post("/api/v1/versiones/" + version + '/' + step);
    }

    private static void publish(int version) {
        String huella = post(ana(), version, "revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");
        post(beto().header("If-Match", huella), version, "aprobacion").then().statusCode(200);
    }

    private static byte[] libro(String mensaje) {
        return EditedWorkbook.withMessage(mensaje);
    }

    private static byte[] escenarios(String mensaje) {
        return EditedWorkbook.scenariosWithMessage(mensaje);
    }

    private static byte[] planes(int ancho) {
        return EditedWorkbook.edit(EditedWorkbook.original(PLANES), "Planes", hoja -> hoja.setColumnWidth(0, ancho));
    }

    private static RequestSpecification ana() {
        return as("ana", Rol.ANALISTA);
    }

    private static RequestSpecification luis() {
        return as("luis", Rol.ANALISTA);
    }

    private static RequestSpecification beto() {
        return as("beto", Rol.APROBADOR);
    }

    private static RequestSpecification as(String persona, String rol) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, rol));
    }
}
