package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import java.math.BigDecimal;

/** El cliente que se clasifica. */
public record Cliente(
        @Campo("Código del cliente") String codigo,

        @Campo(value = "Segmento del cliente", clausula = "COM-DSC-P14 2.1")
        Segmento segmento,

        @Campo(value = "Lo que se le factura al mes, en bolivianos", clausula = "COM-DSC-P14 2.1") @Minimo(0)
        BigDecimal facturacionMensual) {}
