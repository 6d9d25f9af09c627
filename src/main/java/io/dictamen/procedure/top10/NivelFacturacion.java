package io.dictamen.procedure.top10;

import io.dictamen.decision.Minimo;
import java.math.BigDecimal;

/** Desde qué facturación mensual un cliente es de un nivel, en la hoja {@code Niveles}. */
public record NivelFacturacion(Nivel nivel, @Minimo(0) BigDecimal desde) {}
