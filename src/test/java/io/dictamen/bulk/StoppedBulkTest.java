package io.dictamen.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.Alongside;
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
@Alongside
class StoppedBulkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOMENT = "2026-11-30T10:00:00-04:00";
    private static final String DECISION = "anulacion-registro";
    private static final int FEWEST_LINES = 240_000;
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void killed_at_any_moment_it_goes_on_and_answers_every_line_once_to_the_same_letter() throws Exception {
        long seed = System.nanoTime();
        System.out.println("StoppedBulkTest seed " + seed);
        Random random = new Random(seed);
        int lines = FEWEST_LINES;
        while (!stopped(lines, random)) {
            lines *= 2;
        }
        Path ndjson = ndjson(lines);
        Path stopped = stopped(lines);
        assertThat(start(stopped, ndjson).waitFor()).isZero();
        Path whole = folder.resolve("whole");
        assertThat(start(whole, ndjson).waitFor()).isZero();

        for (String file : List.of("dictamenes/a.ndjson", "problemas/a.ndjson")) {
            assertThat(Files.mismatch(stopped.resolve(file), whole.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        JsonNode resumen = JSON.readTree(stopped.resolve("resumen.json").toFile());
        assertThat(resumen)
                .isEqualTo(JSON.readTree(whole.resolve("resumen.json").toFile()));
        assertThat(resumen.get("lineas").asLong()).isEqualTo(lines);
        assertThat(resumen.get("rechazadas").asLong()).isPositive();
    }

    /** Kills it as often as is asked; false where a fast machine had answered every line before. */
    private boolean stopped(int lines, Random random) throws Exception {
        Path ndjson = write(lines);
        for (int kills = 0; kills < KILLS; kills++) {
            long before = reached(lines);
            Process child = start(stopped(lines), ndjson);
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (child.isAlive() && reached(lines) <= before && System.nanoTime() < patience) {
                child.waitFor(20, TimeUnit.MILLISECONDS);
            }
            child.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertThat(reached(lines))
                    .as("after " + before + ": " + Files.readString(log(stopped(lines))))
                    .isGreaterThan(before);
            if (reached(lines) == lines) {
                return false;
            }
        }
        return true;
    }

    private Path write(int lines) throws IOException {
        Path ndjson = ndjson(lines);
        List<String> requests = Cases.of(Decisions.named(DECISION));
        try (BufferedWriter out = Files.newBufferedWriter(ndjson)) {
            for (int i = 0; i < lines; i++) {
                String request = requests.get(i % requests.size());
                out.write(i % 997 == 0 ? request.replace("tramite", "tramites") : request);
                out.write('\n');
            }
        }
        return ndjson;
    }

    private Path ndjson(int lines) throws IOException {
        return Files.createDirectories(folder.resolve(String.valueOf(lines))).resolve("a.ndjson");
    }

    private Path stopped(int lines) {
        return folder.resolve("stopped-" + lines);
    }

    private Path log(Path out) {
        return folder.resolve(out.getFileName() + ".log");
    }

    /** The last line that is known to be answered. */
    private long reached(int lines) throws IOException {
        Path resumen = stopped(lines).resolve("resumen.json");
        return Files.exists(resumen)
                ? JSON.readTree(resumen.toFile()).at("/archivos/0/ultima").asLong()
                : 0;
    }

    private Process start(Path out, Path ndjson) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                "io.dictamen.start.Main"));
        command.addAll(List.of("lote", DECISION, "--entrada", ndjson.toString(), "--momento", MOMENT, "--hilos", "1"));
        command.addAll(List.of("--salida", out.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(out).toFile())
                .start();
    }
}
