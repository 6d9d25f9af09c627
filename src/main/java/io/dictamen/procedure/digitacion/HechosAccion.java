package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.Nullable;

/**
 * Lo que lee la tabla {@code Accion}.
 *
 * @param horasDesdeCierre las horas cumplidas desde el cierre de la orden; nulas si no está cerrada
 */
public record HechosAccion(
        SolicitudCorreccion solicitud,
        boolean mismoDia,
        @Nullable Long horasDesdeCierre) {}
