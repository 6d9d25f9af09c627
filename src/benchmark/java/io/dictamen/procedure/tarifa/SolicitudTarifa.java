package io.dictamen.procedure.tarifa;

import io.dictamen.decision.Campo;

/** Lo que se quiere saber de un producto. */
public record SolicitudTarifa(
        @Campo("Código del producto") String codigo,
        @Campo("Su color") Color color,
        @Campo("Si se vende") boolean activo,
        @Campo("Cuántos se piden") long cantidad) {}
