package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.scenario.CaseRun;
import io.dictamen.scenario.Parte;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.scenario.text.CaseText;
import io.dictamen.scenario.text.CaseTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The cases of a scenario file, run one by one.
 *
 * @param version whose cases they are
 * @param con whose tables decided them
 * @param huella of the file, its ETag
 * @param cobertura of the tables of {@code con}, by all the cases of the file
 */
public record CasosDeArchivo(
        int version,
        int con,
        String archivo,
        String huella,
        String decision,
        List<Columna> columnas,
        int cumplidos,
        int incumplidos,
        List<CasoCorrido> casos,
        List<Cobertura> cobertura) {

    /** @param campo of the request or the result; of the other columns the title */
    @Schema(name = "ColumnaDeCasos")
    public record Columna(String titulo, Parte parte, String campo) {
        static Columna of(String titulo) {
            Parte parte = Parte.of(titulo);
            return new Columna(titulo, parte, parte.campo(titulo));
        }
    }

    static CasosDeArchivo of(
            int version, int con, Decision<?, ?> decision, Versiones.Contenido contenido, ScenarioRun run) {
        CaseTexts textos = CaseTexts.read(contenido.bytes());
        Map<Integer, CaseText> byLine =
                textos.casos().stream().collect(Collectors.toMap(CaseText::linea, Function.identity()));
        List<CaseRun> corridos = run.cases(ScenarioFile.parse(decision, contenido.bytes()));
        List<CasoCorrido> casos = new ArrayList<>();
        for (CaseRun uno : corridos) {
            casos.add(CasoCorrido.of(
                    Objects.requireNonNull(byLine.get((int) uno.caso().linea())), uno));
        }
        int good = (int) casos.stream().filter(CasoCorrido::cumple).count();
        return new CasosDeArchivo(
                version,
                con,
                ScenarioFile.of(decision),
                contenido.huella(),
                decision.nombre(),
                textos.titulos().stream().map(Columna::of).toList(),
                good,
                casos.size() - good,
                casos,
                Cobertura.of(run.reglas(), decision, corridos));
    }

    /** The same with one case only. */
    CasosDeArchivo only(int linea) {
        List<CasoCorrido> uno =
                casos.stream().filter(caso -> caso.linea() == linea).toList();
        if (uno.isEmpty()) {
            throw ReleaseProblems.unknownCase(archivo, linea);
        }
        int good = uno.get(0).cumple() ? 1 : 0;
        return new CasosDeArchivo(version, con, archivo, huella, decision, columnas, good, 1 - good, uno, cobertura);
    }
}
