package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.ValorInadmisible;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Un texto con lugares para los datos de una legalización, como {@code {login}_{fechaVenta ddMMyyyy}.csv}. El lugar de
 * un dato que falta queda vacío.
 */
record Plantilla(String texto) {
    private static final Pattern LUGAR = Pattern.compile("\\{([^{}\\s]*)\\s*([^{}]*)\\}");
    private static final Pattern FORMA = Pattern.compile("(?:dd|MM|yyyy)(?:[-_.]?(?:dd|MM|yyyy))*");

    private static final Map<String, Function<SolicitudLegalizacion, @Nullable Object>> TEXTOS = Map.of(
            "idLlamada", SolicitudLegalizacion::idLlamada,
            "extension", SolicitudLegalizacion::extension,
            "login", SolicitudLegalizacion::login,
            "aliado", SolicitudLegalizacion::aliado,
            "cantidad", SolicitudLegalizacion::cantidad);
    private static final Map<String, Function<SolicitudLegalizacion, @Nullable LocalDate>> FECHAS = Map.of(
            "fechaVenta", SolicitudLegalizacion::fechaVenta,
            "fechaCargue", SolicitudLegalizacion::fechaCargue);

    /** @throws ValorInadmisible where a place names no datum, or no form of a date */
    Plantilla {
        Matcher lugar = LUGAR.matcher(texto);
        while (lugar.find()) {
            check(lugar.group(1), lugar.group(2));
        }
        String resto = LUGAR.matcher(texto).replaceAll("");
        if (resto.contains("{") || resto.contains("}")) {
            throw new ValorInadmisible(
                    "«" + texto + "» tiene una llave suelta.", "Escriba cada dato entre { y }, como {login}.");
        }
    }

    private static void check(String dato, String forma) {
        if (FECHAS.containsKey(dato)) {
            if (!FORMA.matcher(forma).matches()) {
                throw new ValorInadmisible(
                        "«" + forma + "» no es una forma de escribir " + dato + ".",
                        "Se escribe con dd, MM y yyyy, como {" + dato + " ddMMyyyy} o {" + dato + " yyyy-MM}.");
            }
        } else if (!TEXTOS.containsKey(dato)) {
            TreeSet<String> datos = new TreeSet<>(TEXTOS.keySet());
            datos.addAll(FECHAS.keySet());
            throw new ValorInadmisible(
                    "«" + dato + "» no es un dato de la legalización.", "Se admite: " + String.join(", ", datos) + ".");
        } else if (!forma.isEmpty()) {
            throw new ValorInadmisible("«" + dato + "» no es una fecha y no lleva forma.", "Escriba {" + dato + "}.");
        }
    }

    /** The text with the data of that request in their places. */
    String con(SolicitudLegalizacion solicitud) {
        return LUGAR.matcher(texto)
                .replaceAll(lugar -> Matcher.quoteReplacement(written(lugar.group(1), lugar.group(2), solicitud)));
    }

    private static String written(String dato, String forma, SolicitudLegalizacion solicitud) {
        Function<SolicitudLegalizacion, @Nullable LocalDate> fecha = FECHAS.get(dato);
        if (fecha == null) {
            Object valor = Objects.requireNonNull(TEXTOS.get(dato)).apply(solicitud);
            return valor == null ? "" : valor.toString();
        }
        LocalDate dia = fecha.apply(solicitud);
        return dia == null ? "" : dia.format(DateTimeFormatter.ofPattern(forma.replace('y', 'u'), Locale.ROOT));
    }
}
