package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Un Reporte de Daño del cliente. */
public record Reporte(
        @Campo("Número del reporte") String numero,
        @Campo("Día del reporte") LocalDate fecha,
        @Campo("Producto dañado") @Nullable String producto,
        @Campo("Causal del daño") @Glosa @Nullable String causal) {}
