package io.dictamen.procedure.anulacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Registro}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaRegistro {
    Resolucion resolucion;
    Asesor atiende;
    Destino derivaA;
    String siguientePaso;

    @Nullable
    ProcedimientoSalida procedimiento;

    String mensaje;

    public void resolucion(Resolucion valor) {
        resolucion = valor;
    }

    public void atiende(Asesor valor) {
        atiende = valor;
    }

    public void derivaA(Destino valor) {
        derivaA = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void procedimiento(@Nullable ProcedimientoSalida valor) {
        procedimiento = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
