package io.dictamen.benchmark.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.benchmark.load.LoadGenerator;
import io.dictamen.benchmark.load.Order;
import io.dictamen.benchmark.load.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The load generator in a process of its own, which stays, so that its code is compiled by the time it is measured with. */
public final class LoadProcess implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Writer orders;
    private final BufferedReader outcomes;

    public LoadProcess() throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadGenerator.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        outcomes = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Every answer must be right, or the run is worth nothing. */
    public Outcome run(Order order) throws IOException {
        orders.write(json.writeValueAsString(order) + "\n");
        orders.flush();
        String line = outcomes.readLine();
        if (line == null) {
            throw new IllegalStateException("The load generator ended");
        }
        Outcome outcome = json.readValue(line, Outcome.class);
        if (outcome.errors() > 0) {
            throw new IllegalStateException(outcome.errors() + " wrong answers, the first: " + outcome.firstError());
        }
        return outcome;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroy();
        }
    }
}
