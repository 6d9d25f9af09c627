package io.dictamen.procedure.digitacion;

/**
 * Lo que lee la tabla {@code Accion}.
 *
 * @param plazoVencido si el plazo de la hoja {@code Plazos} desde el cierre de la orden ya pasó; falso si no está cerrada
 */
public record HechosAccion(SolicitudCorreccion solicitud, boolean mismoDia, boolean plazoVencido) {}
