package io.dictamen.procedure.ventadigital;

/** Cómo paga el cliente (10.1). */
public enum FormaPago {
    PREPAGO,
    POSTPAGO
}
