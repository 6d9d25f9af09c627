package io.dictamen.procedure.anulacion;

/** Lo que al cliente le falta presentar o decir. */
public enum Requisito {
    NOMBRE,
    APELLIDO,
    NIT,
    EMPRESA,
    PRODUCTO,
    MOTIVO,
    CAUSA,
    CARTA_AUTORIZACION,
    FOTOCOPIA_CI_TITULAR,
    FACTURA,
    FOTOCOPIA_CI,
    NOTA_ANULACION
}
