package io.dictamen.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the JSON as office staff reads them: {@code errorCorregido} is «Error corregido». */
final class Terms {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    // Names that their own humps do not spell: an accent, a small word, or another word altogether.
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("accion", "Acción"),
            Map.entry("atencion", "Atención"),
            Map.entry("comparadas", "Columnas comparadas"),
            Map.entry("cuantas", "Cuántas"),
            Map.entry("casosConError", "Casos con error"),
            Map.entry("decision", "Decisión"),
            Map.entry("dictamenes", "Dictámenes"),
            Map.entry("enBaseAlmacontact", "En la base de Almacontact"),
            Map.entry("enHojaClaro", "En la hoja de Claro"),
            Map.entry("limite", "Límite de filas"),
            Map.entry("lider", "Líder"),
            Map.entry("lineas", "Líneas"),
            Map.entry("ordenes", "Órdenes"),
            Map.entry("parametro", "Parámetro"),
            Map.entry("porAccion", "Por acción"),
            Map.entry("porEstadoYMes", "Por estado y mes"),
            Map.entry("porResolucion", "Por resolución"),
            Map.entry("porSituacion", "Por situación"),
            Map.entry("porPractica", "Por práctica"),
            Map.entry("practica", "Práctica"),
            Map.entry("procedieron", "Procedieron"),
            Map.entry("resolucion", "Resolución"),
            Map.entry("situacion", "Situación"),
            Map.entry("tamanoMuestra", "Tamaño de la muestra"),
            Map.entry("version", "Versión"),
            Map.entry("clausula", "Cláusula"));

    private static final List<String> PROPER = List.of("Almacontact", "Claro", "USM");

    private Terms() {}

    static String of(String name) {
        String own = OWN.get(name);
        return own != null
                ? own
                : sentence(
                        HUMP.matcher(name).replaceAll(hump -> " " + hump.group().toLowerCase(Locale.ROOT)));
    }

    /** «PUNTO DE VENTA» is «Punto de venta». */
    static String sentence(String words) {
        String rest = words.substring(1);
        boolean shouted = rest.equals(rest.toUpperCase(Locale.ROOT));
        String sentence =
                words.substring(0, 1).toUpperCase(Locale.ROOT) + (shouted ? rest.toLowerCase(Locale.ROOT) : rest);
        for (String name : PROPER) {
            sentence = sentence.replaceAll("(?i)\\b" + name + "\\b", name);
        }
        return sentence;
    }
}
