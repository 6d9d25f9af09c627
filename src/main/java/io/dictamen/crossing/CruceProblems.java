package io.dictamen.crossing;

import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.wording.Wording;
import java.util.List;

/** Why a crossing of two sheets is refused. */
final class CruceProblems {
    private static final String HOW =
            " Envíe multipart/form-data con dos archivos CSV o XLSX: «almacontact», la base de Almacontact, y «claro», la"
                    + " hoja de Claro.";

    private CruceProblems() {}

    static ProblemException noForm() {
        return new ProblemException(
                ProblemType.FORMATO_NO_ADMITIDO, "El cuerpo no se anuncia como formulario con archivos." + HOW);
    }

    static ProblemException brokenForm() {
        return form("El formulario está cortado, o no es el que se pide." + HOW);
    }

    static ProblemException missing(String name) {
        return form("Falta el archivo " + Wording.quoted(name) + "." + HOW);
    }

    static ProblemException noFile(String name) {
        return form("La parte " + Wording.quoted(name) + " del formulario no es un archivo: le falta su nombre." + HOW);
    }

    static ProblemException emptyFile(String name) {
        return form("El archivo " + Wording.quoted(name) + " está vacío.");
    }

    static ProblemException repeatedFile(String name) {
        return form("El archivo " + Wording.quoted(name) + " está repetido.");
    }

    static ProblemException unknownFile(String name, List<String> names) {
        return form("El archivo " + Wording.quoted(name) + " no se pide." + Wording.didYouMean(name, names) + HOW);
    }

    private static ProblemException form(String sentence) {
        return new ProblemException(ProblemType.FORMULARIO_INCORRECTO, sentence);
    }

    static ProblemException tooLarge(String name, long largest) {
        String size = largest % (1 << 20) == 0 ? (largest >> 20) + " MiB" : largest + " bytes";
        return tooLarge("El archivo " + Wording.quoted(name) + " pasa de " + size + ".");
    }

    static ProblemException tooLarge(String sentence) {
        return new ProblemException(
                ProblemType.DEMASIADO_GRANDE,
                sentence + " Cruce las ventas por partes, como mes a mes, o deje solo las columnas que se comparan.");
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(
                ProblemType.DEMASIADOS_CRUCES, "Ya se hacen " + most + " cruces; reintente cuando termine alguno.");
    }

    static ProblemException foreign() {
        return new ProblemException(
                ProblemType.PAGINA_AJENA, "Este formulario no se acepta de una página de otro sitio.");
    }
}
