package io.dictamen.whynot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table fared with the recorded requests of a period.
 *
 * @param solicitudes how many were looked at
 * @param completo whether those are all of the period
 * @param noEvaluables how many more the release cannot decide
 * @param sinCumplir the rows that none of them met
 */
public record UsoDeFilas(
        int version,
        String libro,
        String hoja,
        long solicitudes,
        boolean completo,
        long noEvaluables,
        List<Fila> filas,
        List<Integer> sinCumplir) {

    /**
     * A row.
     *
     * @param decidio how often the hit policy kept it
     * @param cumplida how often its conditions were met, whether another row decided or not
     * @param ultima when it decided last; left out where it never did
     * @param casi the cells that were all that kept it from being met
     */
    @Schema(name = "UsoDeUnaFila")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fila(
            int fila, long decidio, long cumplida, @Nullable OffsetDateTime ultima, List<Celda> casi) {}

    /**
     * A cell that alone said no.
     *
     * @param celda as Excel names it, such as {@code E16}
     * @param columna what analysts call its column
     */
    @Schema(name = "CeldaDeUnaFila")
    public record Celda(String celda, String columna, long veces, OffsetDateTime ultima) {}
}
