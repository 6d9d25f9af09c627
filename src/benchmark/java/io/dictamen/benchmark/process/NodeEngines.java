package io.dictamen.benchmark.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.decision.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The engines of Node: they get tables and prepared requests as JSON, and answer with rows; the verdict is made here, untimed. */
final class NodeEngines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of("src", "benchmark", "node");
    private static final Path FOLDER = Path.of("target", "benchmark", "node");
    private static final Map<String, String> ENGINES = Map.of("GoRules ZEN", "zen", "json-rules-engine", "json-rules");
    private static final List<String> ORDER = List.of("GoRules ZEN", "json-rules-engine");
    private static final int LIMIT_MINUTES = 3;
    private static final int LARGEST = 16_369;

    private boolean installed;

    void checkAnswers(Workload<?> workload) throws Exception {
        for (String quien : ORDER) {
            compare(
                    workload,
                    quien,
                    run(workload, quien, 0),
                    workload.requests().size());
        }
    }

    void measure(Workload<?> workload, int round, Figures figures) throws Exception {
        int rows = workload.tables().get(0).filas().size();
        if (rows > 1_000 && (rows < LARGEST || round > 1)) {
            return;
        }
        for (String quien : ORDER) {
            JsonNode taken = run(workload, quien, 1.5);
            compare(workload, quien, taken, taken.get("respuestas").size());
            figures.add(workload.name(), quien, Measure.TIEMPO, taken.get("ns").asDouble());
            if (workload.large()) {
                figures.add(
                        workload.name(),
                        quien,
                        Measure.CARGA,
                        taken.get("carga").asDouble());
                figures.add(
                        workload.name(),
                        quien,
                        Measure.MEMORIA,
                        taken.get("memoria").asDouble());
            }
        }
    }

    private static <I extends Record> void compare(Workload<I> workload, String quien, JsonNode taken, int requests)
            throws Exception {
        List<I> all = workload.requests();
        Map<I, int[][]> found = new java.util.IdentityHashMap<>();
        for (int i = 0; i < requests; i++) {
            found.put(all.get(i), places(taken.get("respuestas").get(i)));
        }
        Function<I, Verdict<?>> theirs = new Engine.RowFinder() {
            @Override
            @SuppressWarnings("unchecked")
            public <J extends Record> java.util.concurrent.Callable<Function<J, int[][]>> finder(Workload<J> same) {
                return () -> request -> found.get((I) (Object) request);
            }
        }.prepare(workload).call();
        Answers.compare(workload, quien, all, workload.byHand(), theirs, requests);
    }

    private static int[][] places(JsonNode respuesta) {
        return stream(respuesta)
                .map(tabla -> stream(tabla).mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new);
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private JsonNode run(Workload<?> workload, String quien, double seconds) throws Exception {
        install();
        Path archivo = FOLDER.resolve(workload.name() + ".json").toAbsolutePath();
        JSON.writeValue(archivo.toFile(), written(workload));
        Path salida = FOLDER.resolve(workload.name() + "-" + ENGINES.get(quien) + ".json");
        call(
                salida,
                LIMIT_MINUTES,
                "node",
                "--expose-gc",
                "medir.mjs",
                java.util.Objects.requireNonNull(ENGINES.get(quien)),
                archivo.toString(),
                String.valueOf(seconds));
        return JSON.readTree(salida.toFile());
    }

    private void install() throws Exception {
        if (installed) {
            return;
        }
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // Not ci: it wants the engine's binaries of every platform in the lock file, and not all are published.
        call(FOLDER.resolve("npm.log"), LIMIT_MINUTES, "npm", "install", "--no-audit", "--no-fund");
        installed = true;
    }

    private static void call(Path salida, int minutes, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(salida.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(String.join(" ", command) + ": more than " + minutes + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed; see " + salida);
        }
    }

    private static <I extends Record> ObjectNode written(Workload<I> workload) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode tablas = root.putArray("tablas");
        for (Table table : workload.tables()) {
            ObjectNode tabla = tablas.addObject().put("nombre", table.nombre()).put("primera", table.first());
            table.entradas().forEach(entrada -> tabla.withArray("entradas").add(entrada.campo()));
            for (List<Asked> fila : table.filas()) {
                ArrayNode celdas = tabla.withArray("filas").addArray();
                for (Asked asked : fila) {
                    ObjectNode celda =
                            celdas.addObject().put("campo", asked.campo()).put("op", asked.op().sign);
                    celda.set("valores", JSON.valueToTree(asked.valores()));
                }
            }
        }
        ArrayNode solicitudes = root.putArray("solicitudes");
        for (I request : workload.requests()) {
            solicitudes.add(JSON.valueToTree(Prepared.map(workload.inputs(), workload.prepare(request))));
        }
        return root;
    }
}
