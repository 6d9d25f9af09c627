package io.dictamen.http;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that HTTP itself knows, where nobody had more to say. */
final class StandardProblem {
    private static final Problem INCORRECT =
            Problem.of(ProblemType.SOLICITUD_INCORRECTA, "La solicitud no se puede interpretar.");
    private static final Problem BROKEN = Problem.of(
            ProblemType.ERROR_INTERNO,
            "El servicio falló al responder; el fallo quedó en su registro y no se debe a la solicitud.");
    private static final Map<Integer, Problem> BY_STATUS = Stream.of(
                    Problem.of(ProblemType.SIN_IDENTIFICAR, "Esta operación pide identificarse."),
                    Problem.of(ProblemType.SIN_PERMISO, "No tiene permiso para esta operación."),
                    Problem.of(ProblemType.NO_ENCONTRADO, "No existe nada en esta dirección."),
                    Problem.of(ProblemType.METODO_NO_PERMITIDO, "Esta dirección existe, pero no admite ese método."),
                    Problem.of(
                            ProblemType.FORMATO_NO_DISPONIBLE,
                            "No hay respuesta en ninguno de los formatos del encabezado Accept."),
                    Problem.of(
                            ProblemType.DEMASIADO_LENTO,
                            "La solicitud no llegó entera a tiempo; envíela otra vez, de una vez."),
                    Problem.of(
                            ProblemType.DEMASIADO_GRANDE,
                            "El cuerpo de la solicitud supera el tamaño que esta dirección admite."),
                    Problem.of(
                            ProblemType.DIRECCION_DEMASIADO_LARGA,
                            "La primera línea de la solicitud es más larga de lo que se admite; acorte su dirección."),
                    Problem.of(
                            ProblemType.FORMATO_NO_ADMITIDO,
                            "El formato del encabezado Content-Type no se admite en esta dirección."),
                    Problem.of(ProblemType.DEMASIADAS_SOLICITUDES, "Espere y reintente."),
                    Problem.of(
                            ProblemType.ENCABEZADOS_DEMASIADO_LARGOS,
                            "Los encabezados de la solicitud suman más de lo que se admite."),
                    Problem.of(
                            ProblemType.NO_IMPLEMENTADO,
                            "Se admite un cuerpo con «Content-Length» o con «Transfer-Encoding: chunked», y ningún CONNECT."),
                    Problem.of(ProblemType.NO_DISPONIBLE, "El servicio no puede responder en este momento; reintente."),
                    Problem.of(ProblemType.VERSION_DE_HTTP_NO_ADMITIDA, "Se admite HTTP/1.1; HTTP/2 no se atiende."))
            .collect(Collectors.toUnmodifiableMap(Problem::status, Function.identity()));

    private StandardProblem() {}

    static Problem of(int status) {
        return BY_STATUS.getOrDefault(status, status >= 400 && status < 500 ? INCORRECT.withStatus(status) : BROKEN);
    }
}
