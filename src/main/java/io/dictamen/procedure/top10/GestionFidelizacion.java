package io.dictamen.procedure.top10;

/** Lo que se gestionó con el cliente (paso 9.1). */
public enum GestionFidelizacion {
    MIGRACION_SERVICIO,
    ACTUALIZACION_PLAN,
    RECLAMO_REITERADO
}
