package io.dictamen.procedure.tarifa;

import io.dictamen.decision.Campo;

/** La tarifa que corresponde. */
public record ResultadoTarifa(@Campo("Número de la tarifa") int tarifa) {}
