package io.dictamen.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the log is doing at this moment.
 *
 * @param activo whether verdicts can be recorded
 * @param alcanzado whether the database was ever reached since the start
 * @param pendientes how many verdicts wait to be written, those being written too
 * @param cola how many may wait
 * @param masViejo for how long the oldest of them has waited
 * @param plazo how long one may wait before its caller is refused
 * @param confirmacion the longest that a batch took to be written, in the last minutes
 * @param rechazados how many were refused since the start
 * @param rechazo how long ago the last of them was; null where there was none
 */
public record JournalFigures(
        boolean activo,
        boolean alcanzado,
        int pendientes,
        int cola,
        Duration masViejo,
        Duration plazo,
        Duration confirmacion,
        long rechazados,
        @Nullable Duration rechazo) {}
