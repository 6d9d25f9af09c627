package io.dictamen.procedure.ventadigital;

/** La categoría del cliente (2.1). */
public enum Categoria {
    RESIDENCIAL,
    EMPRESARIAL
}
