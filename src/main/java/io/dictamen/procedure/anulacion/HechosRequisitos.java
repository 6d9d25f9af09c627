package io.dictamen.procedure.anulacion;

/** Lo que lee la tabla {@code Requisitos}. */
public record HechosRequisitos(SolicitudRegistro solicitud, boolean enPlataforma, boolean acreditado) {}
