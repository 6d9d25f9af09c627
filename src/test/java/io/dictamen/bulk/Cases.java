package io.dictamen.bulk;

import io.dictamen.decision.Decision;
import io.dictamen.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The requests of QA's own cases, a line each. */
public final class Cases {
    private Cases() {}

    public static List<String> of(Decision<?, ?> decision) {
        try {
            byte[] csv = Files.readAllBytes(Path.of("scenarios", ScenarioFile.of(decision)));
            return ScenarioFile.parse(decision, csv).escenarios().stream()
                    .map(caso -> caso.dado().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
