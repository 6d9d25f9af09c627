package io.dictamen.procedure.indicador;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lo contado en un periodo para un indicador; cada fórmula pide dos de las cuatro cifras. */
public record SolicitudIndicador(
        @Campo("El indicador que se mide") Indicador indicador,

        @Campo("Los casos que se cuentan, como las solicitudes bien digitadas") @Minimo(0) @Nullable
        BigDecimal numerador,

        @Campo("El total de los casos") @Minimo(0) @Nullable BigDecimal denominador,

        @Campo("La cifra del periodo anterior") @Minimo(0) @Nullable
        BigDecimal anterior,

        @Campo("La cifra de este periodo") @Minimo(0) @Nullable
        BigDecimal actual) {}
