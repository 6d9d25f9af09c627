package io.dictamen.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places that a text of a workbook may have, such as {@code {login}_{fechaVenta ddMMyyyy}.csv}: the name of each datum,
 * and where it is read. A date has a form as well. Immutable and thread-safe.
 *
 * @param <D> what the data are read from
 */
public final class Lugares<D> {
    private static final Pattern LUGAR = Pattern.compile("\\{([^{}\\s]*)\\s*([^{}]*)\\}");
    private static final Pattern FORMA = Pattern.compile("(?:dd|MM|yyyy)(?:[-_.]?(?:dd|MM|yyyy))*");

    private final String de;
    private final TreeMap<String, Dato<D>> datos = new TreeMap<>();

    private record Dato<D>(Function<D, ? extends @Nullable Object> leido, boolean esFecha) {}

    /** @param de whose data they are, such as {@code la legalización} */
    public Lugares(
            String de,
            Map<String, Function<D, ? extends @Nullable Object>> textos,
            Map<String, Function<D, @Nullable LocalDate>> fechas) {
        this.de = de;
        textos.forEach((nombre, leido) -> datos.put(nombre, new Dato<>(leido, false)));
        fechas.forEach((nombre, leido) -> datos.put(nombre, new Dato<>(leido, true)));
    }

    /**
     * Checks the places of a text.
     *
     * @throws ValorInadmisible where a place names no datum, or no form of a date, or a brace is loose
     */
    public void check(String texto) {
        LUGAR.matcher(texto).results().forEach(lugar -> check(lugar.group(1), lugar.group(2)));
        String resto = LUGAR.matcher(texto).replaceAll("");
        if (resto.contains("{") || resto.contains("}")) {
            throw new ValorInadmisible(
                    "«" + texto + "» tiene una llave suelta.",
                    "Escriba cada dato entre { y }, como {" + datos.lastKey() + "}.");
        }
    }

    private void check(String nombre, String forma) {
        Dato<D> dato = datos.get(nombre);
        if (dato == null) {
            throw new ValorInadmisible(
                    "«" + nombre + "» no es un dato de " + de + ".",
                    "Se admite: " + String.join(", ", datos.keySet()) + ".");
        }
        if (dato.esFecha && !FORMA.matcher(forma).matches()) {
            throw new ValorInadmisible(
                    "«" + forma + "» no es una forma de escribir " + nombre + ".",
                    "Se escribe con dd, MM y yyyy, como {" + nombre + " ddMMyyyy} o {" + nombre + " yyyy-MM}.");
        }
        if (!dato.esFecha && !forma.isEmpty()) {
            throw new ValorInadmisible(
                    "«" + nombre + "» no es una fecha y no lleva forma.", "Escriba {" + nombre + "}.");
        }
    }

    /**
     * The text with the data in their places.
     *
     * @param texto one that was checked
     * @param siFalta what stands in the place of a datum that is absent
     */
    public String con(String texto, D origen, String siFalta) {
        return LUGAR.matcher(texto).replaceAll(lugar -> Matcher.quoteReplacement(written(lugar, origen, siFalta)));
    }

    private String written(MatchResult lugar, D origen, String siFalta) {
        Dato<D> dato = datos.get(lugar.group(1));
        Object valor = dato == null ? null : dato.leido.apply(origen);
        if (valor instanceof LocalDate dia) {
            return dia.format(DateTimeFormatter.ofPattern(lugar.group(2).replace('y', 'u'), Locale.ROOT));
        }
        return valor == null ? siFalta : valor.toString();
    }
}
