package io.dictamen.procedure.prueba;

public enum Estado {
    REGISTRADA,
    EJECUTADA,
    CERRADA
}
