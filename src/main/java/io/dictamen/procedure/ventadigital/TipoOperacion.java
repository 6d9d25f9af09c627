package io.dictamen.procedure.ventadigital;

/** Cómo llegó el dinero a la cuenta (12.1). */
public enum TipoOperacion {
    TRANSFERENCIA,
    PAGO_WEB,
    DEPOSITO
}
