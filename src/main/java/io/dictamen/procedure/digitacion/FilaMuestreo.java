package io.dictamen.procedure.digitacion;

/** Lo que dice una fila de {@code Muestreo}. */
public final class FilaMuestreo {
    long tamanoMuestra;

    public void tamanoMuestra(long valor) {
        tamanoMuestra = valor;
    }
}
