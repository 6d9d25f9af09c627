package io.dictamen.procedure.indicador;

import io.dictamen.decision.Campo;
import java.math.BigDecimal;

/** La meta de una práctica y si se llegó a ella. */
public record ResultadoAdherencia(
        @Campo("Las veces que había que hacerla en esos periodos")
        long meta,

        @Campo("Cada cuánto se hace") Periodo periodo,
        @Campo("Cuánto dura, en minutos") int duracionMinutos,

        @Campo("Lo realizado por cada cien de la meta, con cuatro decimales a lo más")
        BigDecimal cumplimiento,

        @Campo("Si se llegó a la meta") Cumplimiento resultado) {}
