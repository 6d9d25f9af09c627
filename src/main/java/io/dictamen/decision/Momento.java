package io.dictamen.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The moment a decision is taken for ({@code fechaReferencia}) and the zone in which the business counts its days. */
public record Momento(OffsetDateTime referencia, ZoneId zona) {

    public LocalDate fecha() {
        return fechaDe(referencia);
    }

    public boolean mismoDia(OffsetDateTime otro) {
        return fechaDe(otro).equals(fecha());
    }

    /** The last second of the business day of that moment. */
    public OffsetDateTime finDelDia(OffsetDateTime otro) {
        return fechaDe(otro).atTime(23, 59, 59).atZone(zona).toOffsetDateTime();
    }

    /** The same instant as the business's clock shows it. */
    public OffsetDateTime enZona(OffsetDateTime otro) {
        return otro.atZoneSameInstant(zona).toOffsetDateTime();
    }

    /** The full hours that have passed since then. */
    public long horasDesde(OffsetDateTime otro) {
        return Duration.between(otro, referencia).toHours();
    }

    private LocalDate fechaDe(OffsetDateTime momento) {
        return momento.atZoneSameInstant(zona).toLocalDate();
    }
}
