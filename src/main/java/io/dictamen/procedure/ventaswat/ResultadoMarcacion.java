package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Si la venta se marca en RR, y por qué. */
public record ResultadoMarcacion(
        @Campo("Si la venta se marca") boolean marcar,
        @Campo("El código que se registra en RR") @Nullable String marcacion,
        @Campo("Por qué se marca o no") MotivoMarcacion motivo) {}
