package io.dictamen.procedure.anulacion;

import java.util.List;
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

    List<Documento> documentos = List.of();
    List<Medio> medios = List.of();
    boolean interaccion;
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

    public void documentos(Documento @Nullable ... valores) {
        documentos = valores == null ? List.of() : List.of(valores);
    }

    public void medios(Medio @Nullable ... valores) {
        medios = valores == null ? List.of() : List.of(valores);
    }

    public void interaccion(@Nullable Boolean valor) {
        interaccion = Boolean.TRUE.equals(valor);
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
