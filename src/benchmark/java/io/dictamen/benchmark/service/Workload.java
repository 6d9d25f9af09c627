package io.dictamen.benchmark.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dictamen.benchmark.UnequalAnswers;
import io.dictamen.benchmark.load.Call;
import io.dictamen.decision.Contract.Request;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.rulebase.RuleBase;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Requests for {@code anulacion-registro}, of every outcome, and what the service answers to each. */
public final class Workload {
    public static final String PATH = "/api/v1/decisiones/anulacion-registro";
    public static final String UNRECORDED = PATH + "?registrar=false";

    /** One request that is decided. */
    static final String ANY = """
            {"numeroSolicitud":"S-1","tramite":"TRASLADO","fechaRegistro":"2026-03-09T09:30:00-04:00","alcance":"COMPLETA",\
            "pagoEnCaja":false,"esTitular":true,"estadoOrden":"ASIGNADA"}""";

    private static final int REQUESTS = 64;
    private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");
    private static final ZoneId ZONE = ZoneId.of("America/La_Paz");
    private static final String RECORDED = "\"registrado\":true}";
    private static final String NOT_RECORDED = "\"registrado\":false}";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final List<String> bodies = new ArrayList<>();
    // From the result on: what comes before it is a new number and the time.
    private final List<List<String>> endings = new ArrayList<>();
    private double answerBytes;

    private Workload() {}

    /**
     * Asks the service for every verdict, recorded and not.
     *
     * @throws IllegalStateException unless both, and the one taken here in process, are the same
     */
    public static Workload agreedWith(Api service) throws IOException, InterruptedException {
        Workload workload = new Workload();
        RuleBase rules = Deployment.compile(1);
        RandomRecords random = new RandomRecords(20261124, WHEN);
        for (int i = 0; i < REQUESTS; i++) {
            SolicitudRegistro solicitud = random.admitted(Anulacion.REGISTRO.contrato(), ZONE);
            ObjectNode body = JSON.valueToTree(solicitud);
            body.put("fechaReferencia", WHEN.toString());
            workload.add(service, body.toString(), rules);
        }
        return workload;
    }

    private void add(Api service, String body, RuleBase rules) throws IOException, InterruptedException {
        Request<SolicitudRegistro> request = Anulacion.REGISTRO.contrato().read(body, WHEN, ZONE);
        Verdict<?> verdict = rules.evaluate(Anulacion.REGISTRO, request.solicitud(), request.momento());
        String unrecorded = service.text("POST", UNRECORDED, "application/json", body.getBytes(UTF_8));
        String recorded = service.text("POST", PATH, "application/json", body.getBytes(UTF_8));
        JsonNode answer = JSON.readTree(unrecorded);
        String ending = ending(unrecorded);
        if (!answer.path("resultado").equals(JSON.readTree(JSON.writeValueAsString(verdict.resultado())))
                || !answer.path("motivos").equals(JSON.readTree(JSON.writeValueAsString(verdict.motivos())))
                || !ending(recorded).equals(ending.replace(NOT_RECORDED, RECORDED))) {
            throw new IllegalStateException(
                    "To " + body + " the verdicts differ:\n" + unrecorded + "\n" + recorded + "\n" + verdict);
        }
        bodies.add(body);
        endings.add(List.of(ending));
        answerBytes += (double) unrecorded.getBytes(UTF_8).length / REQUESTS;
    }

    private static String ending(String answer) {
        return answer.substring(answer.indexOf("\"resultado\":"));
    }

    /** The same requests, which may also be answered as the service answers now, by another release. */
    public Workload orAnsweredAsNow(Api service) throws IOException, InterruptedException {
        Workload either = new Workload();
        either.answerBytes = answerBytes;
        for (int i = 0; i < bodies.size(); i++) {
            String now = ending(service.text(
                    "POST", UNRECORDED, "application/json", bodies.get(i).getBytes(UTF_8)));
            either.bodies.add(bodies.get(i));
            either.endings.add(List.of(endings.get(i).get(0), now));
        }
        return either;
    }

    /** Those of them that both releases answer the same. */
    Workload unchanged() {
        Workload same = new Workload();
        for (int i = 0; i < bodies.size(); i++) {
            List<String> answers = endings.get(i);
            if (answers.get(0).equals(answers.get(1))) {
                same.bodies.add(bodies.get(i));
                same.endings.add(List.of(answers.get(0)));
            }
        }
        return same;
    }

    /** How many of the requests another release answers otherwise. */
    long answeredOtherwise() {
        return endings.stream()
                .filter(answers -> !answers.get(0).equals(answers.get(1)))
                .count();
    }

    List<String> bodies() {
        return bodies;
    }

    /** Lines that answer the requests in turn say what single calls do. */
    void check(String quien, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String ending = endings.get(i % bodies.size()).get(0);
            if (!lines.get(i).contains(ending)) {
                throw new UnequalAnswers(PATH, quien, bodies.get(i % bodies.size()), ending, lines.get(i));
            }
        }
    }

    /** A batch answers as single calls do. */
    void checkBatch(Api service, String path) throws IOException, InterruptedException {
        String[] lines = service.text(
                        "POST",
                        path,
                        "application/x-ndjson",
                        String.join("\n", bodies).getBytes(UTF_8))
                .split("\n", -1);
        for (int i = 0; i < bodies.size(); i++) {
            if (!lines[i].contains(endings.get(i).get(0))) {
                throw new IllegalStateException("To " + bodies.get(i) + " a batch answers otherwise: " + lines[i]);
            }
        }
    }

    public List<Call> unrecorded() {
        return calls(UNRECORDED, NOT_RECORDED);
    }

    public List<Call> recorded() {
        return calls(PATH, RECORDED);
    }

    /** The same requests to an echo, whose answers end in this. */
    public List<Call> echoed(String path, String ending) {
        return bodies.stream()
                .map(body -> new Call(path, body, List.of(ending)))
                .toList();
    }

    /** The echo may not have it easier: its answers are as long as those of the service, up to a tenth. */
    void checkSize(Api service, List<Call> echo) throws IOException, InterruptedException {
        double bytes = 0;
        for (Call call : echo) {
            String answer = service.text(
                    "POST", call.path(), "application/json", call.body().getBytes(UTF_8));
            bytes += (double) answer.getBytes(UTF_8).length / echo.size();
        }
        System.out.printf("Respuestas de %.0f bytes, las del eco de %.0f%n", answerBytes, bytes);
        if (Math.abs(bytes / answerBytes - 1) > 0.1) {
            throw new IllegalStateException("The answers of the echo have another size");
        }
    }

    private List<Call> calls(String path, String end) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            List<String> answers = endings.get(i).stream()
                    .map(ending -> ending.replace(NOT_RECORDED, end))
                    .toList();
            calls.add(new Call(path, bodies.get(i), answers));
        }
        return calls;
    }
}
