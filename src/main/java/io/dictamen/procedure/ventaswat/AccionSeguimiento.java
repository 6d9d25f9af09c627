package io.dictamen.procedure.ventaswat;

/** Lo que se hace con la venta según cómo está su instalación. */
public enum AccionSeguimiento {
    LEGALIZAR,
    RECUPERAR_VENTA,
    REAGENDAR,
    AGENDAR,
    CONFIRMAR_VISITA,
    ESPERAR
}
