package io.dictamen.access;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import java.time.Duration;

/** What is answered to who may not do what they ask. */
final class AccessProblems {
    private AccessProblems() {}

    /** Credentials that open nothing, or no longer; which of them stays untold. */
    static ProblemException badCredentials() {
        return unauthorized(
                "credencial-incorrecta",
                "Credencial incorrecta",
                "La clave o la sesión no vale, venció o terminó: inicie sesión otra vez, o pida otra clave.");
    }

    static ProblemException badHeader(String sentence) {
        return unauthorized("credencial-incorrecta", "Credencial incorrecta", sentence);
    }

    static ProblemException badLogin() {
        return unauthorized(
                "usuario-o-clave-incorrectos",
                "Usuario o clave incorrectos",
                "El usuario no existe, no está activo, o la clave no es la suya.");
    }

    static ProblemException mustChange() {
        return new ProblemException(Problem.of(
                403,
                "clave-por-cambiar",
                "Debe cambiar su clave",
                "Su clave es inicial: cámbiela con PUT /api/v1/sesion/clave, y vuelva a intentar."));
    }

    static ProblemException onlyPeople() {
        return new ProblemException(Problem.of(
                403, "solo-personas", "Solo para personas", "Esto es de quien inició sesión con usuario y clave."));
    }

    static ProblemException tooManyAttempts(Duration espera) {
        return new ProblemException(Problem.of(
                        429,
                        "demasiados-intentos",
                        "Demasiados intentos",
                        "Hubo demasiados intentos con clave equivocada; espere " + Math.max(1, espera.toSeconds())
                                + " s.")
                .retryAfter(espera));
    }

    static ProblemException tooFast(int perSecond) {
        return new ProblemException(Problem.of(
                429,
                "demasiadas-solicitudes",
                "Demasiadas solicitudes",
                "Cada clave o persona puede hacer " + perSecond
                        + " solicitudes por segundo; espere y reintente, o envíe muchas en un lote."));
    }

    static ProblemException nameTaken(String nombre) {
        return new ProblemException(Problem.of(
                409,
                "nombre-ocupado",
                "Nombre ocupado",
                "El nombre " + Wording.quoted(nombre)
                        + " es o fue de una persona, de una clave o del servicio: elija otro."));
    }

    static ProblemException unknownPerson(String nombre) {
        return Problems.notFound("No hay ninguna persona " + Wording.quoted(nombre) + ".");
    }

    static ProblemException unknownKey(String nombre) {
        return Problems.notFound("No hay ninguna clave vigente " + Wording.quoted(nombre) + ".");
    }

    static ProblemException lastAdmin() {
        return new ProblemException(Problem.of(
                409,
                "ultimo-admin",
                "Es el último admin",
                "Debe quedar al menos una persona activa con el rol admin: dé antes el rol a otra."));
    }

    private static ProblemException unauthorized(String type, String title, String detail) {
        return new ProblemException(Problem.of(401, type, title, detail));
    }
}
