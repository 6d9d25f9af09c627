package io.dictamen.procedure.indicador;

/** Quien hace una práctica de gestión. */
public enum Rol {
    SUPERVISOR,
    COORDINADOR,
    GERENTE
}
