package io.dictamen.procedure.ventadigital;

/** Lo que se hace con la solicitud de un cliente antes de revisar la capacidad técnica. */
public enum AccionProspecto {
    DERIVAR,
    SOLICITAR_DATOS,
    SOLICITAR_INFORMACION,
    CONSULTAR_COBERTURA,
    REGISTRAR_NO_ATENDIDA,
    REVISAR_CAPACIDAD
}
