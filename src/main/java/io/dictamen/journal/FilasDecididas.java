package io.dictamen.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each row of the tables decided.
 *
 * @param dictamenes how many verdicts were counted, the newest ones
 * @param completo whether those are all that were asked for
 * @param desde when the oldest of them was given; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilasDecididas(
        String decision,
        long dictamenes,
        boolean completo,
        @Nullable OffsetDateTime desde,
        List<FilaDecidida> filas) {

    /**
     * A row of a table of a release; what a rule of the DRL decided has neither sheet nor row.
     *
     * @param veces how many of the verdicts counted it decided
     * @param ultima when it did last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FilaDecidida(
            int version,
            String libro,
            @Nullable String hoja,
            @Nullable Integer fila,
            long veces,
            OffsetDateTime ultima) {}
}
