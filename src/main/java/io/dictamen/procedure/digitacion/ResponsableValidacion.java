package io.dictamen.procedure.digitacion;

/** Quien sigue con la solicitud revisada. */
public enum ResponsableValidacion {
    CONTROL_CALIDAD,
    ASESOR_COMERCIAL
}
