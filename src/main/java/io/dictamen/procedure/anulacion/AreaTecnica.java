package io.dictamen.procedure.anulacion;

/** El área técnica que hace la reversa (B.9 a B.11). */
public enum AreaTecnica {
    MESA_DE_PRUEBAS(Responsable.MESA_DE_PRUEBAS),
    CONMUTACION(Responsable.CONMUTACION),
    LABORATORIO(Responsable.LABORATORIO);

    private final Responsable responsable;

    AreaTecnica(Responsable responsable) {
        this.responsable = responsable;
    }

    Responsable responsable() {
        return responsable;
    }
}
