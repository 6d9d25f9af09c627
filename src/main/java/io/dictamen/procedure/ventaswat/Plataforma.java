package io.dictamen.procedure.ventaswat;

/** Una plataforma en que se trabaja una venta. */
public enum Plataforma {
    HOJA_VENTAS,
    OTP_INTERNO,
    VISOR_UNICO,
    AGENDAMIENTO,
    RR,
    POLIEDRO,
    OPERADOR_LOGISTICO,
    NOTUS
}
