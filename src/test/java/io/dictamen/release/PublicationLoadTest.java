package io.dictamen.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.Alongside;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.parallel.ResourceLock;

/** Publications one after another while others decide; {@code -Ddictamen.publicaciones=1000} for many. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@ResourceLock(Alongside.JVM)
class PublicationLoadTest {
    private static final int PUBLICATIONS = Integer.getInteger("dictamen.publicaciones", 40);
    private static final int CALLERS = 3;
    private static final String OTHER = "Otro mensaje para una orden asignada.";
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

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
        long begin = System.nanoTime();
        Level before = level();
        for (int i = 0; i < PUBLICATIONS; i++) {
            restore(i % 2 == 0 ? ours : other, i % 2 != 0, saysOther);
            // What is used for the first time is loaded once, and has been by then.
            before = i == PUBLICATIONS / 2 ? level() : before;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        published = true;
        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> done : calling) {
            answers.addAll(done.get());
        }
        callers.shutdown();
        Level after = level();
        restore(ours, false, saysOther);
        report(answers, seconds, before, after);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).allMatch(answer -> Boolean.valueOf(answer.other).equals(saysOther.get(answer.version)));
        assertThat(answers.stream().map(Answer::version).distinct().count()).isGreaterThan(PUBLICATIONS / 2);
        assertThat(after.classes - before.classes).as("clases").isLessThan(100);
        assertThat(after.metaspace - before.metaspace).as("metaspace").isLessThan(4 << 20);
        assertThat(after.heap - before.heap).as("heap").isLessThan(48 << 20);
    }

    private List<Answer> call(String query) throws Exception {
        HttpRequest request = post("/api/v1/decisiones/anulacion-registro" + query, "carga", Rol.ANALISTA, ASIGNADA);
        List<Answer> answers = new ArrayList<>();
        while (!published) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            long nanos = System.nanoTime() - begin;
            JsonNode json = JSON.readTree(answer.body());
            boolean other = json.at("/resultado/mensaje").asText().equals(OTHER);
            answers.add(new Answer(answer.statusCode(), json.path("version").asInt(), other, nanos));
        }
        return answers;
    }

    private static HttpRequest post(String path, String persona, String rol, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestAccess.token(persona, rol))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void report(List<Answer> answers, double seconds, Level before, Level after) {
        long[] nanos = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        System.out.printf(
                "%d publicaciones en %.1f s; %d respuestas, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, máx %.1f ms;"
                        + " segunda mitad: clases %d a %d, metaspace %d a %d KB, heap %d a %d KB%n",
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

    // Not by REST-assured, whose Groovy makes classes of every path that it reads.
    private static void restore(int version, boolean other, Map<Integer, Boolean> saysOther) throws Exception {
        HttpRequest request = post("/api/v1/versiones/" + version + "/reposicion", "beto", Rol.APROBADOR, "");
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        saysOther.put(JSON.readTree(answer.body()).path("numero").asInt(), other);
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
