package io.dictamen.console.reportes;

import io.dictamen.console.Marco;
import io.dictamen.report.ReportView.Celda;
import io.dictamen.report.ReportView.Destino;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of reports, with what was asked for in them. */
@TemplateExtension
final class Direcciones {
    static final String RAIZ = "/consola/reportes";

    private Direcciones() {}

    static String direccion(Destino destino) {
        String id = destino.dictamen();
        return id == null ? direccion(RAIZ + "/" + destino.reporte(), destino.filtros()) : "/consola/diario/" + id;
    }

    /** How the page dresses what a cell says; empty for what is neither good nor bad. */
    static String clase(Celda celda) {
        return switch (celda.tono()) {
            case BIEN -> "bien";
            case DUDOSO -> "espera";
            case MAL -> "mal";
            case NINGUNO -> "";
        };
    }

    static String direccion(String pagina, Map<String, String> filtros) {
        return filtros.isEmpty() ? pagina : pagina + "?" + consulta(filtros);
    }

    /** The filters as a query, without what introduces it. */
    private static String consulta(Map<String, String> filtros) {
        return filtros.entrySet().stream()
                .map(filtro -> Marco.codificado(filtro.getKey()) + "=" + Marco.codificado(filtro.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** «11/2026» of 2026-11. */
    static String enMes(String mes) {
        return mes.substring(5) + "/" + mes.substring(0, 4);
    }
}
