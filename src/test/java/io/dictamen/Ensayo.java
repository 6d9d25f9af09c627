package io.dictamen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** What drills found, run by run in {@code target/ensayos/resultados.json}, and added up beside it for people. */
final class Ensayo {
    private static final Path FOLDER = Path.of("target", "ensayos");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private Ensayo() {}

    /**
     * Keeps a run in which everything held; another never comes here.
     *
     * @param conditions how it was run, and its worst, which do not add up
     * @param counts what adds up over the runs
     */
    static void passed(String drill, long seed, Map<String, ?> conditions, Map<String, ?> counts) throws IOException {
        Path json = Files.createDirectories(FOLDER).resolve("resultados.json");
        ArrayNode runs = Files.exists(json) ? (ArrayNode) JSON.readTree(json.toFile()) : JSON.createArrayNode();
        ObjectNode run = runs.addObject();
        run.put("ensayo", drill);
        run.put("fecha", LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        run.put("semilla", seed);
        run.set("condiciones", JSON.valueToTree(conditions));
        run.set("cuentas", JSON.valueToTree(counts));
        PRETTY.writeValue(json.toFile(), runs);
        Files.writeString(FOLDER.resolve("resultados.md"), summary(runs));
        System.out.println(run);
    }

    private static String summary(ArrayNode runs) {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        runs.forEach(run -> {
            Map<String, Long> sum = sums.computeIfAbsent(run.get("ensayo").asText(), drill -> new TreeMap<>());
            sum.merge("corridas", 1L, Long::sum);
            run.get("cuentas")
                    .properties()
                    .forEach(one -> sum.merge(one.getKey(), one.getValue().asLong(), Long::sum));
        });
        StringBuilder text = new StringBuilder("# Ensayos\n");
        sums.forEach((drill, sum) -> {
            text.append("\n## ").append(drill).append("\n\n");
            sum.forEach((what, how) ->
                    text.append("- ").append(what).append(": ").append(how).append('\n'));
        });
        return text.toString();
    }
}
