package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.Nullable;

/**
 * Lo que lee la tabla {@code Accion}.
 *
 * @param horasDesdeCierre las horas cumplidas desde el cierre de la orden; nulas si no está cerrada. Las comparan las tablas
 *     de antes de la hoja {@code Plazos}, que pueden regir todavía
 * @param plazoVencido si el plazo de la hoja {@code Plazos} desde el cierre de la orden ya pasó; falso si no está cerrada
 */
public record HechosAccion(
        SolicitudCorreccion solicitud,
        boolean mismoDia,
        @Nullable Long horasDesdeCierre,
        boolean plazoVencido) {}
