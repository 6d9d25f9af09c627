package io.dictamen.procedure.ventadigital;

/** Por qué la solicitud no se atiende. */
public enum MotivoProspecto {
    SIN_COBERTURA
}
