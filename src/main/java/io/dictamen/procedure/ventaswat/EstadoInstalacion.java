package io.dictamen.procedure.ventaswat;

/** Cómo está la instalación de una venta. */
public enum EstadoInstalacion {
    PROXIMA_A_INSTALAR,
    INSTALADA,
    CANCELADA,
    NO_INSTALADA
}
