package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.Motivo;
import io.dictamen.scenario.CaseRun;
import io.dictamen.scenario.Parte;
import io.dictamen.scenario.text.CaseText;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case, what was answered to it, and the rows that decided.
 *
 * @param celdas what its line holds, as it is written
 * @param actual what was answered, under the titles that expect it
 * @param falta why nothing was decided; only where nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasoCorrido(
        int linea,
        String nombre,
        boolean cumple,
        List<Celda> celdas,
        List<Celda> actual,
        List<Distinta> diferencias,
        List<Motivo> motivos,
        @Nullable String falta) {

    /** A cell with something in it. */
    @Schema(name = "CeldaCorrida")
    public record Celda(String columna, String valor) {}

    /** What was expected and is not so; an empty text is nothing. */
    @Schema(name = "CeldaDistinta")
    public record Distinta(String columna, String esperado, String actual) {}

    static CasoCorrido of(CaseText texto, CaseRun run) {
        List<Celda> celdas = new ArrayList<>();
        texto.celdas().forEach((columna, valor) -> celdas.add(new Celda(columna, valor)));
        List<Celda> actual = new ArrayList<>();
        run.actual().forEach((campo, valor) -> actual.add(new Celda(Parte.ESPERA.titulo() + campo, valor)));
        List<Distinta> distintas = run.distintos().stream()
                .map(it -> new Distinta(title(it.campo()), it.esperado(), it.actual()))
                .toList();
        return new CasoCorrido(
                texto.linea(), texto.nombre(), run.cumple(), celdas, actual, distintas, run.motivos(), run.falta());
    }

    private static String title(String campo) {
        return Parte.of(campo) == Parte.CLAUSULA ? campo : Parte.ESPERA.titulo() + campo;
    }
}
