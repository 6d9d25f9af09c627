package io.dictamen.core;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.dictamen.decision.Motivo;
import io.dictamen.rulebase.NotMet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, as it is sent and as it is kept.
 *
 * @param id null where nothing could keep it
 * @param fecha when it was decided, to the millisecond
 * @param resultado a record of the class that the decision answers with
 * @param motivos the rows that decided, each with its clause
 * @param registrado whether it is in the journal, or will be before anybody reads this
 * @param explicacion only where the caller asked for it
 * @param desenlace the result in one word, for counting; the JSON does not have it
 */
@JsonSerialize(using = DictamenJson.class)
public record Dictamen(
        @Nullable UUID id,
        String decision,
        int version,
        OffsetDateTime fecha,
        Object resultado,
        List<Motivo> motivos,
        boolean registrado,
        @Nullable Explicacion explicacion,
        String desenlace)
        implements Answer {

    /** The same, with the fields that have a check which nobody can judge yet. */
    public Dictamen con(List<String> pendientes) {
        return new Dictamen(
                id,
                decision,
                version,
                fecha,
                new Parcial(resultado, pendientes),
                motivos,
                registrado,
                explicacion,
                desenlace);
    }

    /** A result of some fields, and beside its own components which of these fields wait for others. */
    record Parcial(@JsonUnwrapped Object resultado, List<String> pendientes) {}

    /**
     * Why other rows did not decide.
     *
     * @param omitidas how many rows are left out of the list
     */
    public record Explicacion(List<NotMet> filas, int omitidas) {
        private static final int MOST_ROWS = 100;

        public static Explicacion of(List<NotMet> notMet) {
            int told = Math.min(MOST_ROWS, notMet.size());
            return new Explicacion(List.copyOf(notMet.subList(0, told)), notMet.size() - told);
        }
    }
}
