package io.dictamen.procedure.top10;

/** Lo que hay que hacer con el caso. */
public enum Accion {
    CONCLUIR,
    SOLUCIONAR_REMOTO,
    PROGRAMAR_VISITA,
    REGISTRAR_GESTION,
    CONTROL_CALIDAD,
    CERRAR_ORDEN,
    CONTROLAR_TRABAJO,
    CONTACTAR_CLIENTE,
    PRIORIZAR_TRABAJO,
    REVISAR_FACTORES_TECNICOS
}
