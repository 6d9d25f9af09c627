package io.dictamen.procedure.ventadigital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lo que lee la tabla {@code PagoDigital}: lo declarado y, a su lado, el depósito que muestra el banco. */
public record HechosPago(
        BigDecimal monto,
        LocalDate fecha,
        String numeroDeposito,
        TipoOperacion tipoOperacion,
        @Nullable String nombreDepositante,
        @Nullable Deposito banco) {

    static HechosPago de(SolicitudPago solicitud) {
        Deposito declarado = solicitud.declarado();
        return new HechosPago(
                declarado.monto(),
                declarado.fecha(),
                declarado.numeroDeposito(),
                declarado.tipoOperacion(),
                declarado.nombreDepositante(),
                solicitud.banco());
    }
}
