package io.dictamen.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of a report.
 *
 * @param campo its name in JSON
 * @param titulo its heading in a sheet
 * @param ancho in characters
 * @param sql where it is read from; empty where it is no column of a query
 */
public record Columna(String campo, String titulo, Tipo tipo, int ancho, String sql) {
    public static Columna texto(String campo, String titulo, int ancho, String sql) {
        return new Columna(campo, titulo, Tipo.TEXTO, ancho, sql);
    }

    static Columna entero(String campo, String titulo, String sql) {
        return new Columna(campo, titulo, Tipo.ENTERO, 12, sql);
    }

    static Columna momento(String campo, String titulo, String sql) {
        return new Columna(campo, titulo, Tipo.MOMENTO, 20, sql);
    }

    /** The JSON Schema of its values, with its heading for a description. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(tipo.schema());
        schema.put("description", titulo);
        return schema;
    }

    public static Columna dictamen(String campo, String titulo, String sql) {
        return texto(campo, titulo, 38, sql);
    }
}
