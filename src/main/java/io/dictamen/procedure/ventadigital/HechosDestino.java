package io.dictamen.procedure.ventadigital;

/**
 * Lo que lee la tabla {@code Destino}.
 *
 * @param faltanDatos si falta un dato del cliente
 * @param faltaInformacion si falta información del servicio que busca
 */
public record HechosDestino(SolicitudProspecto solicitud, boolean faltanDatos, boolean faltaInformacion) {}
