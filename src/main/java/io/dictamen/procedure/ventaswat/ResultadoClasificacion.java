package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import java.util.List;

/** El tipo de la venta y lo que su proceso pide. */
public record ResultadoClasificacion(
        @Campo("Tipo de la venta") TipoVenta tipoVenta,
        @Campo("Si un técnico visita el predio") boolean requiereVisita,
        @Campo("Si la visita se agenda") boolean requiereAgendamiento,
        @Campo("Quien atiende la venta") Atencion atiende,

        @Campo("Plataformas en que se trabaja la venta") List<Plataforma> plataformas) {}
