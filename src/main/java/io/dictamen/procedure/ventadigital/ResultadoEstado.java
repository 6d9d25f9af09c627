package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;

/** Si la venta puede pasar de un estado al otro. */
public record ResultadoEstado(
        @Campo("Si el cambio se permite") boolean permitido,

        @Campo("Lo que se le dice a quien registra el estado")
        String mensaje) {}
