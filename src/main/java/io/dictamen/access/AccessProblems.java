package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import java.time.Duration;

/** Why a caller may not do what they ask. */
final class AccessProblems {
    private AccessProblems() {}

    /** Credentials that open nothing, or no longer; which of them stays untold. */
    static ProblemException badCredentials() {
        return badCredentials(
                "La clave o la sesión no vale, venció o terminó: inicie sesión otra vez, o pida otra clave.");
    }

    static ProblemException badCredentials(String sentence) {
        return new ProblemException(ProblemType.CREDENCIAL_INCORRECTA, sentence);
    }

    static ProblemException foreignPage() {
        return new ProblemException(
                ProblemType.PAGINA_AJENA,
                "Este cambio no se acepta de una página de otro sitio: hágalo en la consola.");
    }

    static ProblemException badLogin() {
        return new ProblemException(
                ProblemType.USUARIO_O_CLAVE_INCORRECTOS,
                "El usuario no existe, no está activo, o la clave no es la suya.");
    }

    static ProblemException mustChange() {
        return new ProblemException(
                ProblemType.CLAVE_POR_CAMBIAR,
                "Su clave es inicial: cámbiela con PUT /api/v1/sesion/clave, y vuelva a intentar.");
    }

    static ProblemException onlyPeople() {
        return new ProblemException(ProblemType.SOLO_PERSONAS, "Esto es de quien inició sesión con usuario y clave.");
    }

    static ProblemException tooManyAttempts(Duration espera) {
        return new ProblemException(Problem.of(
                        ProblemType.DEMASIADOS_INTENTOS,
                        "Hubo demasiados intentos con clave equivocada; espere " + Math.max(1, espera.toSeconds())
                                + " s.")
                .retryAfter(espera));
    }

    static ProblemException tooFast(int perSecond) {
        return new ProblemException(
                ProblemType.DEMASIADAS_SOLICITUDES,
                "Cada clave o persona puede hacer " + perSecond
                        + " solicitudes por segundo; espere y reintente, o envíe muchas en un lote.");
    }

    static ProblemException nameTaken(String nombre) {
        return new ProblemException(
                ProblemType.NOMBRE_OCUPADO,
                "El nombre " + Wording.quoted(nombre)
                        + " es o fue de una persona, de una clave o del servicio: elija otro.");
    }

    static ProblemException unknownPerson(String nombre) {
        return Problems.notFound("No hay ninguna persona " + Wording.quoted(nombre) + ".");
    }

    static ProblemException unknownKey(String nombre) {
        return Problems.notFound("No hay ninguna clave vigente " + Wording.quoted(nombre) + ".");
    }

    static ProblemException unknownSession() {
        return Problems.notFound("No hay ninguna sesión suya con ese id: ya terminó, o es de otra persona.");
    }

    static ProblemException badLink() {
        return badCredentials("El enlace ya sirvió, venció o no es el último que se le dio: pida otro.");
    }

    static ProblemException shutOut(String nombre) {
        return new ProblemException(
                ProblemType.PERSONA_INACTIVA,
                Wording.quoted(nombre) + " no puede entrar: actívela antes, y dele después el enlace.");
    }

    static RuntimeException renewalOfExpired(String nombre) {
        return ContractViolation.of(
                "venceEn",
                Codigo.REQUERIDO,
                "La clave " + Wording.quoted(nombre) + " venció: falta venceEn, hasta cuándo vale la nueva.");
    }

    static ProblemException noRole(String nombre) {
        return new ProblemException(
                ProblemType.SIN_ROL,
                "La casa conoce a " + Wording.quoted(nombre)
                        + ", pero ninguno de sus grupos tiene un rol aquí: pida a quien administra la casa que lo agregue a"
                        + " uno que lo tenga.");
    }

    static ProblemException taken(String nombre) {
        return new ProblemException(
                ProblemType.NOMBRE_OCUPADO,
                Wording.quoted(nombre)
                        + " es aquí el nombre de una clave, o de una persona que entra con clave propia: entre"
                        + " con ella, o pida a quien administra que la desactive.");
    }

    static ProblemException lastAdmin() {
        return new ProblemException(
                ProblemType.ULTIMO_ADMIN,
                "Debe quedar al menos una persona activa con el rol admin: dé antes el rol a otra.");
    }
}
