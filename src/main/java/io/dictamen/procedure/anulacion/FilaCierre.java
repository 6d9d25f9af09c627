package io.dictamen.procedure.anulacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Cierre}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaCierre {
    String paso;
    AccionCierre accion;

    @Nullable
    Modulo modulo;

    @Nullable
    Responsable responsable;

    @Nullable
    ProcedimientoSalida procedimiento;

    @Nullable
    EstadoCierre estado;

    public void paso(String valor) {
        paso = valor;
    }

    public void accion(AccionCierre valor) {
        accion = valor;
    }

    public void modulo(@Nullable Modulo valor) {
        modulo = valor;
    }

    public void responsable(@Nullable Responsable valor) {
        responsable = valor;
    }

    public void procedimiento(@Nullable ProcedimientoSalida valor) {
        procedimiento = valor;
    }

    public void estado(@Nullable EstadoCierre valor) {
        estado = valor;
    }
}
