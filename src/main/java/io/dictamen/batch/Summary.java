package io.dictamen.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a batch has come to so far. Written by one thread, read by any. */
final class Summary {
    /** How far it is. */
    @Schema(name = "EstadoDeLote")
    enum Estado {
        EN_CURSO,
        TERMINADO,
        INTERRUMPIDO
    }

    /** How many lines there were and what became of them. */
    @Schema(name = "CuentaDeLote")
    record Cuenta(long lineas, long decididas, long rechazadas, Map<String, Long> porDesenlace) {}

    /** @param fin null while it goes on */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lote(
            UUID id,
            String decision,
            int version,
            Estado estado,
            OffsetDateTime inicio,
            @Nullable OffsetDateTime fin,
            Cuenta resumen) {}

    private final UUID id;
    private final String emisor;
    private final String decision;
    private final int version;
    private final Clock clock;
    private final OffsetDateTime inicio;
    private final Map<String, Long> porDesenlace = new TreeMap<>();
    private long decididas;
    private long rechazadas;
    private Estado estado = Estado.EN_CURSO;
    private @Nullable OffsetDateTime fin;

    Summary(UUID id, String emisor, String decision, int version, Clock clock) {
        this.id = id;
        this.emisor = emisor;
        this.decision = decision;
        this.version = version;
        this.clock = clock;
        this.inicio = OffsetDateTime.now(clock);
    }

    UUID id() {
        return id;
    }

    String emisor() {
        return emisor;
    }

    synchronized void decided(String desenlace) {
        decididas++;
        porDesenlace.merge(desenlace, 1L, Long::sum);
    }

    synchronized void refused() {
        rechazadas++;
    }

    synchronized void ended(Estado how) {
        if (estado == Estado.EN_CURSO) {
            estado = how;
            fin = OffsetDateTime.now(clock);
        }
    }

    synchronized Cuenta cuenta() {
        return new Cuenta(decididas + rechazadas, decididas, rechazadas, new TreeMap<>(porDesenlace));
    }

    /** The same for a sheet, a name and a number a line. */
    List<List<?>> filas() {
        Cuenta cuenta = cuenta();
        List<List<?>> filas = new ArrayList<>();
        filas.add(List.of("lote", id.toString()));
        filas.add(List.of("decision", decision));
        filas.add(List.of("version", BigDecimal.valueOf(version)));
        filas.add(List.of("lineas", BigDecimal.valueOf(cuenta.lineas())));
        filas.add(List.of("decididas", BigDecimal.valueOf(cuenta.decididas())));
        filas.add(List.of("rechazadas", BigDecimal.valueOf(cuenta.rechazadas())));
        cuenta.porDesenlace().forEach((desenlace, n) -> filas.add(List.of(desenlace, BigDecimal.valueOf(n))));
        return filas;
    }

    synchronized Lote lote() {
        return new Lote(id, decision, version, estado, inicio, fin, cuenta());
    }
}
