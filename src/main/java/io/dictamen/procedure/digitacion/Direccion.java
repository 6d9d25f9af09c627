package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import org.jspecify.annotations.Nullable;

/** La dirección según el protocolo. */
public record Direccion(
        @Campo("Tipo de vía; AVENIDA, CALLE, PASAJE, CARRETERA, PLAZA o CALLEJON") @Nullable
        String tipoVia,

        @Campo("Nombre de la vía") @Nullable String nombreVia,

        @Campo("Número de puerta, o S/N") @Nullable String numero,

        @Campo("Zona o barrio") @Nullable String zona,

        @Campo("Nombre del edificio") @Nullable String edificio,

        @Campo("Piso") @Nullable String piso,

        @Campo("Departamento") @Nullable String departamento,

        @Campo("Referencia para llegar") @Glosa @Nullable String referencia) {}
