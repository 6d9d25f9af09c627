package io.dictamen.procedure.ventaswat;

/** Quien sigue la instalación de las ventas. */
public enum ResponsableSeguimiento {
    BACK_OFFICE
}
