package io.dictamen.procedure.anulacion;

/** Lo que lee la tabla {@code Registro}. */
public record HechosRegistro(
        SolicitudRegistro solicitud,
        boolean enPlataforma,
        boolean acreditado,
        boolean faltaIdentificacion,
        boolean faltaRequisito) {}
