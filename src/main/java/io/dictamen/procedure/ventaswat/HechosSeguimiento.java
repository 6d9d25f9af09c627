package io.dictamen.procedure.ventaswat;

import org.jspecify.annotations.Nullable;

/**
 * Lo que lee la tabla {@code Seguimiento}.
 *
 * @param diasParaVisita los días del calendario hasta la visita agendada de una venta próxima a instalar; null en las
 *     demás
 * @param visitaCercana si no faltan más días que los de aviso
 */
public record HechosSeguimiento(
        SolicitudSeguimiento solicitud, @Nullable Long diasParaVisita, boolean visitaCercana) {}
