package io.dictamen.procedure.tarifa;

/** Color del producto. */
public enum Color {
    ROJO,
    VERDE,
    AZUL,
    BLANCO
}
