package io.dictamen.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.journal.LoteRecordado;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is told.
 *
 * @param emisor who sent it; empty where nobody had to say
 * @param archivo what its file is called where it came from
 * @param registrado whether its verdicts are kept
 * @param fin null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lote(
        UUID id,
        String decision,
        int version,
        String emisor,
        @Nullable String archivo,
        boolean registrado,
        LoteRecordado.Estado estado,
        OffsetDateTime inicio,
        @Nullable OffsetDateTime fin,
        Cuenta resumen) {

    /** How many lines there were and what became of them. */
    @Schema(name = "CuentaDeLote")
    public record Cuenta(long lineas, long decididas, long rechazadas, Map<String, Long> porDesenlace) {}

    static Lote of(LoteRecordado lote) {
        return new Lote(
                lote.id(),
                lote.decision(),
                lote.version(),
                lote.emisor(),
                lote.archivo(),
                lote.registrado(),
                lote.estado(),
                lote.inicio(),
                lote.fin(),
                new Cuenta(
                        lote.decididas() + lote.rechazadas(),
                        lote.decididas(),
                        lote.rechazadas(),
                        new TreeMap<>(lote.desenlaces())));
    }
}
