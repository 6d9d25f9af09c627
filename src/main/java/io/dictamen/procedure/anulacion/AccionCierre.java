package io.dictamen.procedure.anulacion;

/** Una acción del cierre. */
public enum AccionCierre {
    DERIVAR_RECLAMOS_FACTURACION,
    CREAR_ORDEN_AUTONOMA_CARGOS,
    CREAR_ORDEN_AUTONOMA_REVERSA,
    ASIGNAR_ORDEN,
    EJECUTAR_REVERSA,
    LEGALIZAR_ORDEN,
    CERRAR_SOLICITUD
}
