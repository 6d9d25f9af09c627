package io.dictamen.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dictamen.release.ImpactoMedido;
import io.dictamen.tarea.Tarea;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the impact of a release that somebody asked for, and the last that is done.
 *
 * @param tarea its number among all tasks
 * @param desde the first day, {@code hasta} the last one
 * @param archivos the hash of the files that it is about; {@code alDia} whether the release still has them
 * @param hechos how many requests it has decided again of the total, which is 0 until it is known
 * @param fallo why it could not be done
 * @param medido the last that is done of the files as they are: its figures and its hash
 * @param impacto the same whole, where it is asked for by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MedicionDeImpacto")
public record Medicion(
        long tarea,
        int version,
        LocalDate desde,
        LocalDate hasta,
        String archivos,
        boolean alDia,
        String persona,
        OffsetDateTime pedida,
        Tarea.Estado estado,
        @Nullable OffsetDateTime inicio,
        @Nullable OffsetDateTime fin,
        long hechos,
        long total,
        @Nullable String fallo,
        @Nullable ImpactoMedido medido,

        @JsonRawValue @Schema(implementation = ImpactoDelPeriodo.class) @Nullable
        String impacto) {

    static Medicion of(Tarea tarea, String archivos, @Nullable ImpactoMedido medido, @Nullable String impacto) {
        Lapso lapso = Lapso.of(tarea.parametros());
        return new Medicion(
                tarea.id(),
                tarea.version(),
                lapso.desde(),
                lapso.hasta(),
                tarea.huella(),
                tarea.huella().equals(archivos),
                tarea.persona(),
                tarea.pedida(),
                tarea.estado(),
                tarea.inicio(),
                tarea.fin(),
                tarea.hechos(),
                tarea.total(),
                tarea.fallo(),
                medido,
                impacto);
    }
}
