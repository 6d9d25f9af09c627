package io.dictamen.procedure.ventadigital;

/** De dónde llega la solicitud del cliente (1.1). */
public enum OrigenProspecto {
    PAGINA_WEB,
    FACEBOOK,
    OTRO
}
