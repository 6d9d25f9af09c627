package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quién pasa la venta digital y qué se hace con ella. */
public record ResultadoEnrutamiento(
        @Campo("A quien pasa la venta") Destino destino,

        @Campo("Lo que se hace") Accion accion,

        @Campo("Lo que al cliente le falta enviar, en el orden en que se pide")
        List<Requisito> requisitosFaltantes,

        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Procedimiento con que continúa la venta") @Nullable
        ProcedimientoSalida procedimiento,

        @Campo("Por qué la venta no se atiende") @Nullable MotivoNoAtencion motivo,

        @Campo("Lo que se le dice a quien atiende") String mensaje) {}
