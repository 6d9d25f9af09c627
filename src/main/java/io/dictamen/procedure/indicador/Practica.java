package io.dictamen.procedure.indicador;

/** Una práctica del modelo de gestión operativa. */
public enum Practica {
    DIALOGO_DIARIO,
    DIALOGO_SEMANAL,
    CONFIRMACION_PROCESO,
    CONFIRMACION_FUNCIONES,
    AGENDA_LIDER,
    ADHERENCIA_PRACTICAS,
    MEJORA_CONTINUA,
    CIRCUITO_MEJORA_CONTINUA,
    REUNION_BAROMETRO
}
