package io.dictamen.procedure.ventadigital;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Destino}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaDestino {
    Destino destino;
    AccionProspecto accion;
    String siguientePaso;

    @Nullable
    ProcedimientoSalida procedimiento;

    @Nullable
    MotivoProspecto motivo;

    String mensaje;

    public void destino(Destino valor) {
        destino = valor;
    }

    public void accion(AccionProspecto valor) {
        accion = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void procedimiento(@Nullable ProcedimientoSalida valor) {
        procedimiento = valor;
    }

    public void motivo(@Nullable MotivoProspecto valor) {
        motivo = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
