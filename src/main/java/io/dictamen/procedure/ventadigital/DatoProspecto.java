package io.dictamen.procedure.ventadigital;

/** Lo que falta preguntarle al cliente (3.1, 4.1). */
public enum DatoProspecto {
    NOMBRE,
    CARNET_IDENTIDAD,
    CONTACTO,
    DIRECCION,
    TIPO_USO,
    HORARIOS_NAVEGACION
}
