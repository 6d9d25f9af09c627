package io.dictamen.procedure.digitacion;

/** Quien gestiona la corrección, o continúa el caso si no hay error. */
public enum ResponsableCorreccion {
    COORDINADOR_RESIDENCIAL,
    COORDINADOR_EMPRESARIAL,
    COORDINADOR_VIRTUAL,
    MONITOR,
    ANALISTA_CENTRO_OPERACIONES,
    CONTROL_CALIDAD
}
