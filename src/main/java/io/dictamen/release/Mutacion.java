package io.dictamen.release;

import io.dictamen.mutation.Score;
import io.dictamen.tarea.Tarea.Estado;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mutation of a release that somebody asked for.
 *
 * @param tarea its number among all tasks
 * @param decision the only one whose tables got faults; null where all did
 * @param huella of the files that it is about
 * @param alDia whether the release still has those files
 * @param persona who asked for it
 * @param porcentaje how much of it is done
 * @param fallo why it could not be done
 * @param cuenta once it is done
 * @param informe once it is done, where it is asked for by itself
 */
@Schema(name = "Mutacion")
public record Mutacion(
        long tarea,
        int version,
        @Nullable String decision,
        String huella,
        boolean alDia,
        String persona,
        OffsetDateTime pedida,
        Estado estado,
        @Nullable OffsetDateTime inicio,
        @Nullable OffsetDateTime fin,
        int porcentaje,
        @Nullable String fallo,
        @Nullable Score cuenta,
        @Nullable InformeDeMutacion informe) {

    Mutacion with(@Nullable InformeDeMutacion todo) {
        return new Mutacion(
                tarea,
                version,
                decision,
                huella,
                alDia,
                persona,
                pedida,
                estado,
                inicio,
                fin,
                porcentaje,
                fallo,
                cuenta,
                todo);
    }

    /** Whether something is still to come of it. */
    public boolean abierta() {
        return estado.abierta();
    }
}
