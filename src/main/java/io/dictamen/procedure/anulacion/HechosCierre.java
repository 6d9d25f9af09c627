package io.dictamen.procedure.anulacion;

/** Lo que lee la tabla {@code Cierre}. */
public record HechosCierre(SolicitudCierre solicitud, boolean otCerradas) {}
