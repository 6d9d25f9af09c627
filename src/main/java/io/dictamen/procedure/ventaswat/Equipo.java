package io.dictamen.procedure.ventaswat;

/** Un dispositivo que el técnico instala en el predio. */
public enum Equipo {
    MODEM_DUAL_BAND,
    DECODIFICADOR,
    ULTRAWIFI
}
