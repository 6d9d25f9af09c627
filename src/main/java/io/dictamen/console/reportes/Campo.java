package io.dictamen.console.reportes;

import io.dictamen.report.ReportDescription.Filtro;
import java.util.Arrays;
import java.util.List;

/**
 * A filter of a report as its form shows it.
 *
 * @param valor as it was given, or what holds where it was not; empty where there is none
 * @param falta why it is not taken; empty where it is
 */
public record Campo(Filtro filtro, String valor, String falta) {

    /** The days or months of the report, which stand first. */
    public boolean esPeriodo() {
        return filtro.nombre().equals("desde") || filtro.nombre().equals("hasta");
    }

    public boolean conFalta() {
        return !falta.isEmpty();
    }

    /** As HTML calls what is entered; a text where it is wrong, so that it stays as it was typed. */
    public String tipo() {
        return conFalta()
                ? "text"
                : switch (filtro.tipo()) {
                    case DIA -> "date";
                    case MES -> "month";
                    default -> "text";
                };
    }

    /** What its label does not say already; a browser asks for a date or month in its own way. */
    public String ayuda() {
        return switch (filtro.tipo()) {
            case DIA, MES -> filtro.descripcion().replaceFirst(", como [0-9-]+", "");
            default -> filtro.descripcion();
        };
    }

    public boolean esLista() {
        return !filtro.valores().isEmpty() && !varias();
    }

    /** Whether several values may be chosen. */
    public boolean varias() {
        return filtro.tipo().name().equals("CONSTANTES");
    }

    public boolean elegido(String uno) {
        return List.of(valor.split(",")).contains(uno);
    }

    /** Whether it holds something that the list does not offer. */
    public boolean ajeno() {
        return !valor.isEmpty()
                && Arrays.stream(valor.split(","))
                        .anyMatch(uno -> filtro.valores().stream()
                                .noneMatch(valor -> valor.valor().equals(uno)));
    }
}
