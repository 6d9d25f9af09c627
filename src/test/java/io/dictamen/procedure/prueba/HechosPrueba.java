package io.dictamen.procedure.prueba;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record HechosPrueba(
        Estado estado,
        @Nullable Estado anterior,
        boolean vip,
        @Nullable Boolean moroso,
        int puntaje,
        long documento,
        BigDecimal monto,
        @Nullable Integer edad,
        String texto,
        @Nullable String nota,
        LocalDate dia,
        LocalDateTime momento,
        OffsetDateTime sello,
        @Nullable List<String> etiquetas,
        @Nullable Cliente cliente,
        @Nullable Reservado reservado) {

    public static final HechosPrueba EJEMPLO = new HechosPrueba(
            Estado.REGISTRADA,
            null,
            true,
            null,
            98,
            123_456_789_012L,
            new BigDecimal("0.10"),
            null,
            "abc",
            null,
            LocalDate.of(2026, 1, 31),
            LocalDateTime.of(2026, 1, 31, 8, 30),
            OffsetDateTime.parse("2026-01-31T08:30:00-04:00"),
            null,
            null,
            null);
}
