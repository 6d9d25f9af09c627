package io.dictamen.procedure.anulacion;

/** A quien una fila de {@code Cierre} encarga su acción. */
public enum Encargado {
    BACK_OFFICE_INCIDENCIAS,
    AREA_TECNICA;

    /** @param area la que dice la solicitud */
    Responsable responsable(AreaTecnica area) {
        return this == AREA_TECNICA ? area.responsable() : Responsable.BACK_OFFICE_INCIDENCIAS;
    }
}
