package io.dictamen.release;

import io.dictamen.decision.Campo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as somebody writes it: its cells, each under its title. A column that is not among them is blank. */
public record CasoEscrito(
        @Campo("las celdas que llevan algo") List<Celda> celdas) {

    /** A cell of a scenario file. */
    @Schema(name = "CeldaEscrita")
    public record Celda(
            @Campo("el título de la columna: escenario, dado.<campo>, espera.<campo> o clausula")
            String columna,

            @Campo("lo que va en la celda, escrito como en el archivo; si falta, queda en blanco") @Nullable
            String valor) {}

    Map<String, String> byTitle() {
        Map<String, String> byTitle = new LinkedHashMap<>();
        for (Celda celda : celdas) {
            if (celda.valor() != null && byTitle.put(celda.columna(), celda.valor()) != null) {
                throw ReleaseProblems.repeatedColumn(celda.columna());
            }
        }
        return byTitle;
    }
}
