package io.dictamen.procedure.indicador;

import io.dictamen.decision.Minimo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lo que lee la tabla {@code Indicador}.
 *
 * @param valor el valor exacto; null donde no hay de qué calcularlo, que a la diferencia de dos cifras no le pasa;
 *     negativo solo si es una diferencia
 */
public record HechosIndicador(
        SolicitudIndicador solicitud, @Minimo(0) @Nullable BigDecimal valor) {}
