package io.dictamen.procedure.anulacion;

/** Quien hace una acción del cierre. */
public enum Responsable {
    BACK_OFFICE_INCIDENCIAS,
    MESA_DE_PRUEBAS,
    CONMUTACION,
    LABORATORIO
}
