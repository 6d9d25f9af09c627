package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Personal;
import org.jspecify.annotations.Nullable;

/** Lo que dicen los documentos y el contrato del cliente. */
public record Respaldo(
        @Campo("Nombre según el documento") @Personal @Nullable
        String nombre,

        @Campo("Carnet según el documento") @Personal @Nullable
        String carnetIdentidad,

        @Campo("Servicio según el contrato") @Nullable Servicio servicio,

        @Campo("Plan según el contrato") @Nullable String plan) {}
