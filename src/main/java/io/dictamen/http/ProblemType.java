package io.dictamen.http;

import io.dictamen.core.Undecided;

/** The kinds of problems that there are, which programs tell apart; docs/front-end.md lists them for their writers. */
public enum ProblemType {
    ENCABEZADO_INCORRECTO(400, "Encabezado incorrecto"),
    FORMULARIO_INCORRECTO(400, "El formulario no es el que se pide"),
    ID_INCORRECTO(400, "Id incorrecto"),
    JSON_INCORRECTO(Undecided.Causa.JSON_INCORRECTO),
    MES_INCORRECTO(400, "Mes incorrecto"),
    PARAMETRO_INCORRECTO(400, "Parámetro incorrecto"),
    SOLICITUD_INCORRECTA(400, "Solicitud incorrecta"),
    CREDENCIAL_INCORRECTA(401, "Credencial incorrecta"),
    SIN_IDENTIFICAR(401, "Sin identificar"),
    USUARIO_O_CLAVE_INCORRECTOS(401, "Usuario o clave incorrectos"),
    CLAVE_POR_CAMBIAR(403, "Debe cambiar su clave"),
    PAGINA_AJENA(403, "Pedido de una página ajena"),
    SIN_PERMISO(403, "Sin permiso"),
    SIN_ROL(403, "La casa no le da ningún rol aquí"),
    SOLO_PERSONAS(403, "Solo para personas"),
    TRABAJO_PROPIO(403, "Otra persona tiene que aprobarla"),
    DICTAMEN_INEXISTENTE(404, "Dictamen inexistente"),
    LOTE_INEXISTENTE(404, "Lote inexistente"),
    NO_ENCONTRADO(404, "No encontrado"),
    METODO_NO_PERMITIDO(405, "Método no permitido"),
    FORMATO_NO_DISPONIBLE(406, "Formato no disponible"),
    DEMASIADO_LENTO(408, "Solicitud demasiado lenta"),
    COMENTARIO_RESPONDIDO(409, "El comentario tiene respuestas"),
    ESTADO_DE_TAREA(409, "La tarea está en otro estado"),
    ESTADO_DE_VERSION(409, "La versión está en otro estado"),
    EVENTO_ATENDIDO(409, "El evento ya se atendió"),
    NOMBRE_OCUPADO(409, "Nombre ocupado"),
    PERSONA_INACTIVA(409, "La persona no puede entrar"),
    ULTIMO_ADMIN(409, "Es el último admin"),
    VERSION_ATRASADA(409, "La versión está atrasada"),
    CAMBIO_AJENO(412, "Cambió desde que se leyó"),
    DEMASIADO_GRANDE(413, "Cuerpo demasiado grande"),
    LINEA_DEMASIADO_LARGA(Undecided.Causa.LINEA_DEMASIADO_LARGA),
    DIRECCION_DEMASIADO_LARGA(414, "Dirección demasiado larga"),
    FORMATO_NO_ADMITIDO(415, "Formato no admitido"),
    ARCHIVO_CON_FALTAS(422, "El archivo tiene faltas"),
    ARCHIVO_ILEGIBLE(422, "El archivo no se puede leer"),
    CLAVE_REUTILIZADA(422, "Idempotency-Key reutilizada"),
    COLUMNAS(422, "Las columnas no son las de la decisión"),
    CONTRATO(Undecided.Causa.CONTRATO),
    HOJAS(422, "Las hojas no se pueden cruzar"),
    LIBRO_SIN_MARCAR(422, "El libro no se puede marcar"),
    LINEA_ILEGIBLE(Undecided.Causa.LINEA_ILEGIBLE),
    REPORTE_DEMASIADO_LARGO(422, "El reporte no cabe en ese formato"),
    VERSION_CON_FALTAS(422, "La versión no puede decidir"),
    VERSION_NO_PUBLICABLE(422, "La versión no se puede publicar"),
    FALTA_IF_MATCH(428, "Falta If-Match"),
    DEMASIADAS_BUSQUEDAS(429, "Demasiadas búsquedas a la vez"),
    DEMASIADAS_SOLICITUDES(429, "Demasiadas solicitudes"),
    DEMASIADAS_TAREAS(429, "Demasiadas tareas en espera"),
    DEMASIADOS_CRUCES(429, "Demasiados cruces a la vez"),
    DEMASIADOS_ENVIOS(429, "Demasiados archivos a la vez"),
    DEMASIADOS_IMPACTOS(429, "Demasiados impactos a la vez"),
    DEMASIADOS_INTENTOS(429, "Demasiados intentos"),
    DEMASIADOS_LOTES(429, "Demasiados lotes a la vez"),
    ENCABEZADOS_DEMASIADO_LARGOS(431, "Encabezados demasiado largos"),
    ERROR_INTERNO(500, "Error interno"),
    SIN_FILA(Undecided.Causa.SIN_FILA),
    NO_IMPLEMENTADO(501, "No implementado"),
    DIARIO_NO_DISPONIBLE(503, "Diario no disponible"),
    NO_DISPONIBLE(503, "No disponible por ahora"),
    OCUPADO(503, "Ocupado"),
    REVISIONES_OCUPADAS(503, "Se revisan otros libros"),
    SIN_VERSION(Undecided.Causa.SIN_VERSION),
    VERSION_DE_HTTP_NO_ADMITIDA(505, "Versión de HTTP no admitida"),
    SIN_ESPACIO(507, "Sin espacio en disco");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** One that is answered without HTTP too, and is called the same there. */
    ProblemType(Undecided.Causa causa) {
        this(causa.status(), causa.title());
    }

    public static ProblemType of(Undecided.Causa causa) {
        return valueOf(causa.name());
    }

    public String urn() {
        return Undecided.urn(this);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
