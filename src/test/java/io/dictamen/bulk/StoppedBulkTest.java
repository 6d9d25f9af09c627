package io.dictamen.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.core.Decisions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, killed where it stands. */
class StoppedBulkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOMENT = "2026-11-30T10:00:00-04:00";
    private static final String DECISION = "anulacion-registro";
    private static final int LINES = 240_000;
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void killed_at_any_moment_it_goes_on_and_answers_every_line_once_to_the_same_letter() throws Exception {
        long seed = System.nanoTime();
        System.out.println("StoppedBulkTest seed " + seed);
        Random random = new Random(seed);
        Path ndjson = write();

        int kills = 0;
        while (kills < KILLS) {
            long before = reached();
            Process child = start("stopped", ndjson);
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (child.isAlive() && reached() <= before && System.nanoTime() < patience) {
                child.waitFor(20, TimeUnit.MILLISECONDS);
            }
            child.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
            assertThat(child.isAlive()).as("still at work, after " + before).isTrue();
            child.destroyForcibly().waitFor();
            assertThat(reached()).isGreaterThan(before).isLessThan(LINES);
            kills++;
        }
        assertThat(start("stopped", ndjson).waitFor()).isZero();
        assertThat(start("whole", ndjson).waitFor()).isZero();

        for (String file : List.of("dictamenes/a.ndjson", "problemas/a.ndjson")) {
            assertThat(Files.mismatch(
                            folder.resolve("stopped").resolve(file),
                            folder.resolve("whole").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        JsonNode resumen = JSON.readTree(folder.resolve("stopped/resumen.json").toFile());
        assertThat(resumen)
                .isEqualTo(JSON.readTree(folder.resolve("whole/resumen.json").toFile()));
        assertThat(resumen.get("lineas").asLong()).isEqualTo(LINES);
        assertThat(resumen.get("rechazadas").asLong()).isPositive();
    }

    private Path write() throws IOException {
        Path ndjson = folder.resolve("a.ndjson");
        List<String> requests = Cases.of(Decisions.named(DECISION));
        try (BufferedWriter out = Files.newBufferedWriter(ndjson)) {
            for (int i = 0; i < LINES; i++) {
                String request = requests.get(i % requests.size());
                out.write(i % 997 == 0 ? request.replace("tramite", "tramites") : request);
                out.write('\n');
            }
        }
        return ndjson;
    }

    /** The last line that is known to be answered. */
    private long reached() throws IOException {
        Path resumen = folder.resolve("stopped/resumen.json");
        return Files.exists(resumen)
                ? JSON.readTree(resumen.toFile()).at("/archivos/0/ultima").asLong()
                : 0;
    }

    private Process start(String out, Path ndjson) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                "io.dictamen.start.Main"));
        command.addAll(List.of("lote", DECISION, "--entrada", ndjson.toString(), "--momento", MOMENT, "--hilos", "1"));
        command.addAll(List.of("--salida", folder.resolve(out).toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".log").toFile())
                .start();
    }
}
