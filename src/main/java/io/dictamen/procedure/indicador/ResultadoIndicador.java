package io.dictamen.procedure.indicador;

import io.dictamen.decision.Campo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** El indicador calculado y cómo queda. */
public record ResultadoIndicador(
        @Campo("El valor, con cuatro decimales a lo más; falta si no hay datos") @Nullable
        BigDecimal valor,

        @Campo("Cómo queda frente a su parámetro") Calificacion resultado,
        @Campo("El parámetro que pide el procedimiento") String parametro) {}
