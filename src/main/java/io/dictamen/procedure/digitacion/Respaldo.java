package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Lo que dicen los documentos y el contrato del cliente. */
public record Respaldo(
        @Campo("Nombre según el documento") @Nullable String nombre,

        @Campo("Carnet según el documento") @Nullable String carnetIdentidad,

        @Campo("Servicio según el contrato") @Nullable Servicio servicio,

        @Campo("Plan según el contrato") @Nullable String plan) {}
