package io.dictamen.http;

import io.dictamen.wording.Wording;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that any call may answer with. */
public final class Problems {
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

    private Problems() {}

    /** What HTTP itself knows of a status, where nobody has more to say. */
    public static Problem standard(int status) {
        return BY_STATUS.getOrDefault(status, status >= 400 && status < 500 ? INCORRECT.withStatus(status) : BROKEN);
    }

    /** A query parameter that says nothing the call understands; {@code sentence} follows its name. */
    public static ProblemException badParameter(String nombre, String sentence) {
        return new BadParameter(nombre, sentence);
    }

    /** A header that says nothing the call understands; {@code sentence} follows its name. */
    public static ProblemException badHeader(String nombre, String sentence) {
        return new ProblemException(
                ProblemType.ENCABEZADO_INCORRECTO, "El encabezado " + Wording.quoted(nombre) + " " + sentence);
    }

    public static ProblemException notFound(String sentence) {
        return new ProblemException(ProblemType.NO_ENCONTRADO, sentence);
    }

    /** What the service answers where it failed, without internals. */
    public static Problem broken() {
        return BROKEN;
    }

    /** Where the service must write down what it was sent before it can work on it. */
    public static ProblemException diskFull() {
        return new ProblemException(
                ProblemType.SIN_ESPACIO,
                "El servicio no tiene espacio en disco para este trabajo: reintente más tarde, y avise a quien lo opera.");
    }

    /** Where what is asked for stands in the database alone. */
    public static ProblemException databaseAway() {
        return new ProblemException(ProblemType.NO_DISPONIBLE, "La base de datos no está disponible; reintente.");
    }

    /** What a request failed of, before a resource or in one of our own routes. */
    public static Problem of(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException said) {
            return said.problem();
        }
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            return standard(401);
        }
        if (failure instanceof ForbiddenException) {
            return standard(403);
        }
        return Outage.of(failure).map(ProblemException::problem).orElseGet(() -> standard(context.statusCode()));
    }
}
