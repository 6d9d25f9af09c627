package io.dictamen.http;

/** The problems that HTTP itself knows, where nobody had more to say. */
final class StandardProblem {
    private StandardProblem() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "sin-identificar", "Sin identificar", "Esta operación pide identificarse.");
            case 403 -> Problem.of(403, "sin-permiso", "Sin permiso", "No tiene permiso para esta operación.");
            case 404 -> Problem.of(404, "no-encontrado", "No encontrado", "No existe nada en esta dirección.");
            case 405 ->
                Problem.of(
                        405,
                        "metodo-no-permitido",
                        "Método no permitido",
                        "Esta dirección existe, pero no admite ese método.");
            case 406 ->
                Problem.of(
                        406,
                        "formato-no-disponible",
                        "Formato no disponible",
                        "No hay respuesta en ninguno de los formatos del encabezado Accept.");
            case 408 ->
                Problem.of(
                        408,
                        "demasiado-lento",
                        "Solicitud demasiado lenta",
                        "La solicitud no llegó entera a tiempo; envíela otra vez, de una vez.");
            case 413 ->
                Problem.of(
                        413,
                        "demasiado-grande",
                        "Cuerpo demasiado grande",
                        "El cuerpo de la solicitud supera el tamaño que esta dirección admite.");
            case 414 ->
                Problem.of(
                        414,
                        "direccion-demasiado-larga",
                        "Dirección demasiado larga",
                        "La primera línea de la solicitud es más larga de lo que se admite; acorte su dirección.");
            case 415 ->
                Problem.of(
                        415,
                        "formato-no-admitido",
                        "Formato no admitido",
                        "El formato del encabezado Content-Type no se admite en esta dirección.");
            case 429 -> Problem.of(429, "demasiadas-solicitudes", "Demasiadas solicitudes", "Espere y reintente.");
            case 431 ->
                Problem.of(
                        431,
                        "encabezados-demasiado-largos",
                        "Encabezados demasiado largos",
                        "Los encabezados de la solicitud suman más de lo que se admite.");
            case 501 ->
                Problem.of(
                        501,
                        "no-implementado",
                        "No implementado",
                        "Se admite un cuerpo con «Content-Length» o con «Transfer-Encoding: chunked», y ningún CONNECT.");
            case 503 ->
                Problem.of(
                        503,
                        "no-disponible",
                        "No disponible por ahora",
                        "El servicio no puede responder en este momento; reintente.");
            case 505 ->
                Problem.of(
                        505,
                        "version-de-http-no-admitida",
                        "Versión de HTTP no admitida",
                        "Se admite HTTP/1.1; HTTP/2 no se atiende.");
            default -> status >= 400 && status < 500 ? incorrect(status) : broken();
        };
    }

    private static Problem incorrect(int status) {
        return Problem.of(
                status, "solicitud-incorrecta", "Solicitud incorrecta", "La solicitud no se puede interpretar.");
    }

    private static Problem broken() {
        return Problem.of(
                500,
                "error-interno",
                "Error interno",
                "El servicio falló al responder; el fallo quedó en su registro y no se debe a la solicitud.");
    }
}
