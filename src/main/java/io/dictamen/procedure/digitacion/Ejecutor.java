package io.dictamen.procedure.digitacion;

/** Quien hace la corrección (4.1, 7.1, 7.3, 8). */
public enum Ejecutor {
    ASESOR_PLATAFORMA,
    ASESOR_VIRTUAL,
    ASESOR_EMPRESARIAL,
    TEAM_LEADER,
    COORDINADOR_O_MONITOR
}
