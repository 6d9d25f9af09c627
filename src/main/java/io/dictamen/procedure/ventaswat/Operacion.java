package io.dictamen.procedure.ventaswat;

/** Lo que se vende, dentro de su categoría (paso 1). */
public enum Operacion {
    SERVICIO_NUEVO,
    EMPAQUETAMIENTO,
    UPGRADE,
    SERVICIO_ADICIONAL,
    LINEA_NUEVA,
    MIGRACION,
    PORTABILIDAD,
    TERMINAL,
    TECNOLOGIA
}
