package io.dictamen.procedure.ventadigital;

/** Cómo paga por adelantado (11.1, 11.2). */
public enum MedioPrepago {
    TRANSFERENCIA,
    PAGO_WEB
}
