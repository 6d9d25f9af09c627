package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Un depósito, como lo declara el cliente o como lo muestra la cuenta bancaria (12.1). */
public record Deposito(
        @Campo(value = "Monto depositado", clausula = "VENTAS-DIGITALES 12.1") @Minimo(value = 0, excluido = true)
        BigDecimal monto,

        @Campo(value = "Fecha del depósito", clausula = "VENTAS-DIGITALES 12.1")
        LocalDate fecha,

        @Campo(value = "Número de depósito", clausula = "VENTAS-DIGITALES 12.1")
        String numeroDeposito,

        @Campo(value = "Tipo de operación", clausula = "VENTAS-DIGITALES 12.1")
        TipoOperacion tipoOperacion,

        @Campo(value = "Nombre del depositante", clausula = "VENTAS-DIGITALES 12.1") @Personal @Nullable
        String nombreDepositante) {}
