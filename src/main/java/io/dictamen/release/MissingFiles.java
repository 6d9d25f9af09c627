package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.mutation.Effort;
import io.dictamen.mutation.MissingScenarios;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of the scenarios that decisions lack, each with the columns of the decision's own; none is written over. */
record MissingFiles(PrintStream out, Path donde) {

    /** @throws IllegalArgumentException where several decisions would go into one file */
    void check(Set<Decision<?, ?>> decisiones) {
        if (isFile() && decisiones.size() > 1) {
            throw new IllegalArgumentException(
                    "Un archivo es de una sola decisión: diga cuál con --decision, o una carpeta en --faltantes.");
        }
    }

    private boolean isFile() {
        return donde.toString().endsWith(ScenarioFile.ENDING);
    }

    void write(ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios, Effort effort) throws IOException {
        for (Map.Entry<Decision<?, ?>, byte[]> one : escenarios.entrySet()) {
            List<MissingScenarios.Proposal> propuestas = MissingScenarios.of(run, one.getKey(), one.getValue(), effort);
            if (propuestas.isEmpty()) {
                out.println(ScenarioFile.of(one.getKey()) + ": escenarios que le faltan: 0.");
                continue;
            }
            Path archivo = isFile() ? donde : Files.createDirectories(donde).resolve(ScenarioFile.of(one.getKey()));
            Files.write(archivo, MissingScenarios.file(one.getValue(), propuestas), StandardOpenOption.CREATE_NEW);
            out.println(ScenarioFile.of(one.getKey()) + ": escenarios que le faltan, en " + archivo + ": "
                    + propuestas.size()
                    + ". Antes de agregar uno, alguien confirma que su respuesta es la que corresponde.");
        }
    }
}
