package io.dictamen.batch;

import io.dictamen.evaluation.Call;
import io.dictamen.journal.LoteRecordado;
import io.dictamen.journal.LoteRecordado.Estado;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a batch has come to so far. Written by one thread, read by any. */
final class Summary {
    private final UUID id;
    private final Call call;
    private final @Nullable String archivo;
    private final String decision;
    private final int version;
    private final Clock clock;
    private final OffsetDateTime inicio;
    private final Map<String, Long> porDesenlace = new TreeMap<>();
    private long decididas;
    private long rechazadas;
    private Estado estado = Estado.EN_CURSO;
    private @Nullable OffsetDateTime fin;
    private boolean kept;

    /** @param archivo what its file is called where it came from */
    Summary(UUID id, Call call, @Nullable String archivo, String decision, int version, Clock clock) {
        this.id = id;
        this.call = call;
        this.archivo = archivo;
        this.decision = decision;
        this.version = version;
        this.clock = clock;
        this.inicio = OffsetDateTime.now(clock);
    }

    UUID id() {
        return id;
    }

    String emisor() {
        return call.emisor();
    }

    String decision() {
        return decision;
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

    synchronized Lote.Cuenta cuenta() {
        return new Lote.Cuenta(decididas + rechazadas, decididas, rechazadas, new TreeMap<>(porDesenlace));
    }

    /** The same for a sheet, a name and a number a line. */
    List<List<?>> filas() {
        Lote.Cuenta cuenta = cuenta();
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

    Lote lote() {
        return Lote.of(recorded());
    }

    synchronized LoteRecordado recorded() {
        return new LoteRecordado(
                id,
                decision,
                version,
                call.emisor(),
                archivo,
                call.registrar(),
                estado,
                inicio,
                fin,
                decididas,
                rechazadas,
                new TreeMap<>(porDesenlace),
                OffsetDateTime.now(clock));
    }

    /** Whether its end is still to be written down. */
    synchronized boolean isUnkept() {
        return !kept;
    }

    /** That it was written down as it was then. */
    synchronized void kept(LoteRecordado as) {
        kept = as.estado() != Estado.EN_CURSO;
    }
}
