package io.dictamen.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Publications one after another while others decide; {@code -Ddictamen.publicaciones=1000} for many. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicationLoadTest {
    private static final int PUBLICATIONS = Integer.getInteger("dictamen.publicaciones", 40);
    private static final int CALLERS = 3;
    private static final String OTHER = "Otro mensaje para una orden asignada.";
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    private volatile boolean published;

    private record Answer(int status, int version, boolean other, long nanos) {}

    private record Level(long classes, long metaspace, long heap) {}

    @Test
    void publications_disturb_nobody_and_leave_nothing_behind() throws Exception {
        int ours = 1;
        int other = publishOther();
        Map<Integer, Boolean> saysOther = new HashMap<>(Map.of(ours, false, other, true));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<List<Answer>>> calling = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String query = caller == 0 ? "" : "?registrar=false";
            calling.add(callers.submit((Callable<List<Answer>>) () -> call(query)));
        }
        for (int i = 0; i < 10; i++) {
            restore(i % 2 == 0 ? ours : other, i % 2 != 0, saysOther);
        }
        Level before = level();
        long begin = System.nanoTime();
        for (int i = 0; i < PUBLICATIONS; i++) {
            restore(i % 2 == 0 ? ours : other, i % 2 != 0, saysOther);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        published = true;
        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> done : calling) {
            answers.addAll(done.get());
        }
        callers.shutdown();
        restore(ours, false, saysOther);
        Level after = level();
        report(answers, seconds, before, after);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).allMatch(answer -> Boolean.valueOf(answer.other).equals(saysOther.get(answer.version)));
        assertThat(answers.stream().map(Answer::version).distinct().count()).isGreaterThan(PUBLICATIONS / 2);
        assertThat(after.classes - before.classes).as("clases").isLessThan(500);
        assertThat(after.metaspace - before.metaspace).as("metaspace").isLessThan(8 << 20);
        assertThat(after.heap - before.heap).as("heap").isLessThan(48 << 20);
    }

    private List<Answer> call(String query) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/decisiones/anulacion-registro" + query))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestAccess.token("carga", Rol.ANALISTA))
                .POST(HttpRequest.BodyPublishers.ofString(ASIGNADA))
                .build();
        List<Answer> answers = new ArrayList<>();
        while (!published) {
            long begin = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            long nanos = System.nanoTime() - begin;
            boolean good = answer.statusCode() == 200;
            JsonPath json = JsonPath.from(good ? answer.body() : "{\"version\": 0}");
            answers.add(new Answer(
                    answer.statusCode(),
                    json.getInt("version"),
                    OTHER.equals(json.getString("resultado.mensaje")),
                    nanos));
        }
        return answers;
    }

    private static void report(List<Answer> answers, double seconds, Level before, Level after) {
        long[] nanos = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        System.out.printf(
                "%d publicaciones en %.1f s; %d respuestas, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, máx %.1f ms;"
                        + " clases %d a %d, metaspace %d a %d KB, heap %d a %d KB%n",
                PUBLICATIONS,
                seconds,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[(int) (nanos.length * 0.999)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                before.classes,
                after.classes,
                before.metaspace >> 10,
                after.metaspace >> 10,
                before.heap >> 10,
                after.heap >> 10);
    }

    private static int publishOther() {
        int version = as("ana", Rol.ANALISTA)
                .body("{\"nota\": \"Otro mensaje\"}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        String path = "/api/v1/versiones/" + version;
        as("ana", Rol.ANALISTA)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.withMessage(OTHER))
                .put(path + "/libros/" + EditedWorkbook.ANULACION)
                .then()
                .statusCode(200);
        as("ana", Rol.ANALISTA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage(OTHER))
                .put(path + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);
        String huella = as("ana", Rol.ANALISTA)
                .post(path + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");
        as("beto", Rol.APROBADOR)
                .header("If-Match", huella)
                .post(path + "/aprobacion")
                .then()
                .statusCode(200);
        return version;
    }

    private static void restore(int version, boolean other, Map<Integer, Boolean> saysOther) {
        int numero = as("beto", Rol.APROBADOR)
                .post("/api/v1/versiones/" + version + "/reposicion")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        saysOther.put(numero, other);
    }

    private static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }

    private static Level level() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        return new Level(
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                metaspace,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
