package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Personal;
import org.jspecify.annotations.Nullable;

/** Los datos con que el cliente se identifica (COM-DSC-P06 A.1.1). */
public record Identificacion(
        @Campo("Segmento del cliente, que dice cuáles se le piden")
        Segmento segmento,

        @Campo("Nombre del cliente residencial") @Personal @Nullable
        String nombre,

        @Campo("Apellido del cliente residencial") @Personal @Nullable
        String apellido,

        @Campo("N.I.T. de la empresa") @Personal @Nullable String nit,
        @Campo("Nombre de la empresa") @Personal @Nullable String empresa) {}
