package io.dictamen.procedure.ventadigital;

/**
 * Lo que lee la tabla {@code RequisitosDigital}.
 *
 * @param accion la que decidió {@code EnrutamientoDigital}
 */
public record HechosRequisitos(SolicitudEnrutamiento solicitud, Accion accion) {}
