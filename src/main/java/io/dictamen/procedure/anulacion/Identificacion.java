package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Los datos con que el cliente se identifica (COM-DSC-P06 A.1.1). */
public record Identificacion(
        @Campo("Segmento del cliente, que dice cuáles se le piden")
        Segmento segmento,

        @Campo("Nombre del cliente residencial") @Nullable String nombre,
        @Campo("Apellido del cliente residencial") @Nullable String apellido,
        @Campo("N.I.T. de la empresa") @Nullable String nit,
        @Campo("Nombre de la empresa") @Nullable String empresa) {}
