package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Momento;

/** Lo que leen las reglas DRL del registro. */
public record HechosPrevios(SolicitudRegistro solicitud, Momento momento) {}
