package io.dictamen.procedure.ventadigital;

/** Lo que al cliente le falta enviar (9.1). */
public enum Requisito {
    CARNET_IDENTIDAD,
    UBICACION,
    CARTA_SOLICITUD
}
