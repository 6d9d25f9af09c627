package io.dictamen.procedure.indicador;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lo que lee la tabla {@code Indicador}.
 *
 * @param valor el valor exacto; null donde no hay de qué calcularlo
 */
public record HechosIndicador(
        SolicitudIndicador solicitud, @Nullable BigDecimal valor) {}
