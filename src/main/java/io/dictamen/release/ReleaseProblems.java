package io.dictamen.release;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.dictamen.scenario.CaseFault;
import io.dictamen.wording.Wording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a call about releases is refused. */
final class ReleaseProblems {
    private ReleaseProblems() {}

    static ProblemException unknown(String numero) {
        return Problems.notFound("No hay una versión " + Wording.quoted(numero) + ". GET /api/v1/versiones las lista.");
    }

    static ProblemException noneActive() {
        return Problems.notFound("Ninguna versión está en vigor.");
    }

    static ProblemException unknownFile(String nombre, Collection<String> nombres) {
        return Problems.notFound("Una versión no tiene un archivo " + Wording.quoted(nombre) + "."
                + Wording.didYouMean(nombre, nombres) + " Los hay: " + String.join(", ", nombres) + ".");
    }

    static ProblemException wrongState(int numero, Estado estado, Estado wanted) {
        return new ProblemException(
                ProblemType.ESTADO_DE_VERSION,
                "La versión " + numero + " está en " + estado + ", y esto se hace con una en " + wanted + ".");
    }

    static ProblemException behind(int numero, int base, @Nullable Integer active, List<String> archivos) {
        return new ProblemException(Problem.of(
                        ProblemType.VERSION_ATRASADA,
                        "La versión " + numero + " se hizo de la " + base + ", y desde entonces se publicó la " + active
                                + ": publicarla desharía lo que cambió en " + String.join(", ", archivos)
                                + ". Póngala al día con POST /api/v1/versiones/" + numero + "/actualizacion"
                                + " (si está en revisión, devuélvala antes con rechazo).")
                .con(archivos));
    }

    static ProblemException neverPublished(int numero) {
        return new ProblemException(
                ProblemType.ESTADO_DE_VERSION,
                "La versión " + numero + " nunca estuvo en vigor: solo se repone una que lo estuvo.");
    }

    static ProblemException ownWork(int numero) {
        return new ProblemException(
                ProblemType.TRABAJO_PROPIO,
                "Usted creó la versión " + numero + " o guardó algo en ella: la aprueba otra persona.");
    }

    static ProblemException anotherAuthor(int numero, String autor) {
        return new ProblemException(
                ProblemType.SIN_PERMISO,
                "La versión " + numero + " la creó " + Wording.quoted(autor)
                        + ": la descarta esa persona, o quien tenga el rol analista.");
    }

    static ProblemException unknownComment(int numero, String id) {
        return Problems.notFound("La versión " + numero + " no tiene un comentario " + Wording.quoted(id) + ".");
    }

    static ProblemException anothersComment(String autor) {
        return new ProblemException(
                ProblemType.SIN_PERMISO,
                "El comentario es de " + Wording.quoted(autor) + ": lo borra quien lo escribió.");
    }

    static ProblemException answered(long id) {
        return new ProblemException(
                ProblemType.COMENTARIO_RESPONDIDO,
                "Al comentario " + id + " ya le respondieron: responda también, o déjelo resuelto.");
    }

    static ProblemException savedBySomebodyElse(String archivo, String persona) {
        return new ProblemException(
                ProblemType.FALTA_IF_MATCH,
                Wording.quoted(persona) + " guardó " + archivo + " en esta versión. Lea lo que guardó, y para ponerlo"
                        + " en su lugar envíe su ETag en el encabezado «If-Match».");
    }

    static ProblemException approvalWithoutHash() {
        return new ProblemException(
                ProblemType.FALTA_IF_MATCH,
                "Se aprueba lo que se leyó: envíe la huella de la versión, que es su ETag, en «If-Match».");
    }

    static ProblemException approvalWithoutImpact(int numero) {
        return new ProblemException(
                ProblemType.CAMBIO_AJENO,
                "Se midió el impacto de la versión " + numero + ", y se aprueba junto con sus archivos: léalo con GET"
                        + " /api/v1/versiones/" + numero + "/impacto y envíe su ETag en «If-Match».");
    }

    static ProblemException editionWithoutTag(String archivo) {
        return new ProblemException(
                ProblemType.FALTA_IF_MATCH,
                "Se edita lo que se leyó: envíe en «If-Match» el ETag de " + archivo + " o de su tabla.");
    }

    static ProblemException refusedFile(String archivo, List<?> diagnosticos) {
        return new ProblemException(Problem.of(
                        ProblemType.ARCHIVO_CON_FALTAS,
                        archivo + " tiene " + (diagnosticos.size() == 1 ? "una falta" : diagnosticos.size() + " faltas")
                                + "; no se guardó, y la versión queda como estaba.")
                .con(diagnosticos));
    }

    static ProblemException notPublishable(int numero, List<Impedimento> impedimentos) {
        return new ProblemException(Problem.of(
                        ProblemType.VERSION_NO_PUBLICABLE,
                        "La versión " + numero + " tiene "
                                + (impedimentos.size() == 1
                                        ? "un impedimento."
                                        : impedimentos.size() + " impedimentos."))
                .con(impedimentos));
    }

    static ProblemException notCompiling(int numero, List<?> diagnosticos) {
        return new ProblemException(Problem.of(
                        ProblemType.VERSION_CON_FALTAS,
                        "La versión " + numero + " tiene faltas, y no se puede decidir con ella.")
                .con(diagnosticos));
    }

    static ProblemException busy() {
        return new ProblemException(
                ProblemType.REVISIONES_OCUPADAS,
                "El servicio revisa ya tantos libros y versiones como puede a la vez; reintente.");
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(
                ProblemType.DEMASIADO_GRANDE,
                "Un libro o un archivo de escenarios mide a lo más " + (most >> 20) + " MiB.");
    }

    static ProblemException unknownCase(String archivo, Object linea) {
        return Problems.notFound("En la línea " + linea + " de " + archivo + " no hay ningún caso.");
    }

    static ProblemException caseWithoutTag(String archivo) {
        return new ProblemException(
                ProblemType.FALTA_IF_MATCH,
                "Una línea dice qué caso es solo en el archivo que se leyó: envíe en «If-Match» el ETag de " + archivo
                        + ".");
    }

    static ProblemException repeatedColumn(String columna) {
        return refusedCase(
                "El caso",
                List.of(new CaseFault(0, columna, "La columna " + Wording.quoted(columna) + " está repetida.")));
    }

    static ProblemException emptyCase(String archivo) {
        return refusedCase(
                archivo, List.of(new CaseFault(0, "", "El caso no da ningún dato: escriba alguna columna dado.")));
    }

    static ProblemException refusedCase(String archivo, List<CaseFault> faltas) {
        return new ProblemException(Problem.of(
                        ProblemType.ARCHIVO_CON_FALTAS,
                        archivo + " tiene " + (faltas.size() == 1 ? "una falta" : faltas.size() + " faltas")
                                + "; no se guardó, y la versión queda como estaba.")
                .con(faltas));
    }

    static ProblemException noMutation(int numero) {
        return Problems.notFound("Nadie pidió esa mutación de la versión " + numero + ". POST /api/v1/versiones/"
                + numero + "/mutacion la pide.");
    }

    static ProblemException noSurvivor(int numero) {
        return Problems.notFound("La última mutación de la versión " + numero + " no halló esa falta: mire si algún"
                + " escenario la nota ya.");
    }

    static ProblemException mutationUnfinished(int numero) {
        return new ProblemException(
                ProblemType.ESTADO_DE_TAREA, "La mutación de la versión " + numero + " no está terminada.");
    }

    static ProblemException mutationOver(int numero) {
        return new ProblemException(
                ProblemType.ESTADO_DE_TAREA,
                "La mutación de la versión " + numero + " ya no se hace: nada que cancelar.");
    }

    static ProblemException undecided(int numero, String tabla) {
        return new ProblemException(
                ProblemType.VERSION_CON_FALTAS,
                "La versión " + numero + " no responde a esa solicitud: ninguna fila de la tabla «" + tabla
                        + "» la cumple, o varias donde va una.");
    }
}
