package io.dictamen.procedure.digitacion;

/** Hasta cuándo vale una acción (8.2): el fin del día en que se registró, o el plazo desde el cierre de la orden. */
public enum Vencimiento {
    FIN_DEL_DIA,
    DESDE_CIERRE
}
