package io.dictamen.procedure.ventaswat;

/** Lo que dice una fila de {@code Legalizacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaLegalizacion {
    Plantilla nombreArchivo;
    Plantilla ruta;
    Formato formato;

    public void nombreArchivo(String valor) {
        nombreArchivo = new Plantilla(valor);
    }

    public void ruta(String valor) {
        ruta = new Plantilla(valor);
    }

    public void formato(Formato valor) {
        formato = valor;
    }
}
