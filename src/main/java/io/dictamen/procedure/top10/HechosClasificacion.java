package io.dictamen.procedure.top10;

/**
 * Lo que lee la tabla {@code Clasificacion}.
 *
 * @param alcanzaMinimo si las reiteraciones llegan a las que pide su segmento
 */
public record HechosClasificacion(SolicitudClasificacion solicitud, int reiteraciones, boolean alcanzaMinimo) {}
