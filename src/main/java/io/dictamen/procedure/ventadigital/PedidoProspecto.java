package io.dictamen.procedure.ventadigital;

/** A qué se debe un dato que falta: los datos del cliente (3.1) o la información del servicio que busca (4.1). */
public enum PedidoProspecto {
    DATOS_CLIENTE,
    INFORMACION_SERVICIO
}
