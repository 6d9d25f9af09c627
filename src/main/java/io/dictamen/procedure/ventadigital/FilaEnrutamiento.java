package io.dictamen.procedure.ventadigital;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code EnrutamientoDigital}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaEnrutamiento {
    Destino destino;
    Accion accion;
    String siguientePaso;

    @Nullable
    ProcedimientoSalida procedimiento;

    @Nullable
    MotivoNoAtencion motivo;

    String mensaje;

    public void destino(Destino valor) {
        destino = valor;
    }

    public void accion(Accion valor) {
        accion = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void procedimiento(@Nullable ProcedimientoSalida valor) {
        procedimiento = valor;
    }

    public void motivo(@Nullable MotivoNoAtencion valor) {
        motivo = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
