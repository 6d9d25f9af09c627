package io.dictamen.workbook.file;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Turns what the file holds of a cell into what a person sees in it.
 *
 * @param textos those that cells share, prepared
 */
public record CellValues(List<String> textos, StylesXml estilos, boolean desde1904, CellTexts lector) {
    // Excel shows 15 digits and writes up to 17, so that 8.3 stands in the file as 8.3000000000000007.
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LAST_DATE = 2_958_466; // the day after 9999-12-31
    private static final double DAYS_TO_1904 = 1_462;
    private static final int LONGEST_NUMBER = 60;
    // No more than the format admits: to Java 0x10, 1d and NaN are numbers too.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Pattern ISO = Pattern.compile("(?<dia>\\d{4}-\\d\\d-\\d\\d)"
            + "(?:T(?<hora>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)\\d*)?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    /** What the cell holds; empty where it is blank. */
    Optional<Content> content(StoredCell celda) {
        return celda.formula() == null
                ? value(celda.tipo(), celda.valor(), celda.estilo())
                : Optional.of(formula(celda.formula(), celda.valor()));
    }

    /** The number that stands for a moment. */
    public static double serial(LocalDateTime momento, boolean desde1904) {
        return DateUtil.getExcelDate(momento, desde1904);
    }

    private Optional<Content> value(String tipo, String valor, int estilo) {
        if (valor.isBlank()) {
            return Optional.empty();
        }
        return switch (tipo) {
            case "s" -> shared(valor);
            case "inlineStr", "str" -> lector.content(lector.prepared(Escape.read(valor)));
            case "b" -> Optional.of(flag(valor));
            case "e" -> Optional.of(error(valor));
            case "d" -> Optional.of(isoMoment(valor));
            case "n" -> Optional.of(number(valor, estilo));
            default -> Optional.of(damaged("no se conoce el tipo", tipo));
        };
    }

    /**
     * LibreOffice saves a boolean as the formula of its constant; every other formula is refused.
     *
     * @param guardado the result that the file keeps; blank where it keeps none
     */
    private static Content formula(String formula, String guardado) {
        for (boolean constante : new boolean[] {true, false}) {
            boolean concuerda = guardado.isBlank() || guardado.equals(constante ? "1" : "0");
            if (formula.equals(constante ? "TRUE()" : "FALSE()") && concuerda) {
                return new Content.Flag(constante);
            }
        }
        return new Content.Refused(
                Codigo.CELDA_FORMULA,
                "La celda contiene una fórmula" + (formula.isEmpty() ? "." : ": " + Wording.cut("=" + formula)),
                "Péguela como valor: cópiela y use «Pegado especial, Valores».");
    }

    private Optional<Content> shared(String indice) {
        try {
            return lector.content(textos.get(Integer.parseInt(indice)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.of(damaged("el archivo no tiene el texto número", indice));
        }
    }

    private Content number(String valor, int estilo) {
        if (!NUMBER.matcher(valor).matches()
                || valor.length() > LONGEST_NUMBER
                || !Double.isFinite(Double.parseDouble(valor))) {
            return damaged("no es un número", valor);
        }
        if (!estilos.isKnown(estilo)) {
            return damaged("el archivo no tiene el formato número", String.valueOf(estilo));
        }
        double numero = Double.parseDouble(valor);
        BigDecimal visto = new BigDecimal(Double.toString(numero)).round(SHOWN);
        return switch (estilos.format(estilo)) {
            case DATE -> moment(numero, visto);
            case PERCENT -> new Content.Quantity(plain(visto.multiply(HUNDRED)), NumberFormat.PERCENT);
            case DISGUISED ->
                new Content.Refused(
                        Codigo.CELDA_VALOR,
                        "La celda contiene el número "
                                + Wording.cut(plain(visto).toPlainString())
                                + ", y su formato muestra otra cosa o nada.",
                        "Dé a la celda el formato General y revise el número.");
            default -> new Content.Quantity(plain(visto), estilos.format(estilo));
        };
    }

    private Content moment(double numero, BigDecimal visto) {
        double primero = desde1904 ? 0 : 1;
        double ultimo = desde1904 ? LAST_DATE - DAYS_TO_1904 : LAST_DATE;
        return numero >= primero && numero < ultimo
                ? new Content.Moment(DateUtil.getLocalDateTime(numero, desde1904, true))
                : damaged("con formato de fecha no es un día el número", visto.toPlainString());
    }

    /** The number without the zeros that change nothing, so that 8.50 and 8.5 are equal. */
    public static BigDecimal plain(BigDecimal numero) {
        BigDecimal corto = numero.stripTrailingZeros();
        return corto.scale() < 0 ? corto.setScale(0) : corto;
    }

    private static Content flag(String valor) {
        return switch (valor) {
            case "1", "true" -> new Content.Flag(true);
            case "0", "false" -> new Content.Flag(false);
            default -> damaged("no es un valor lógico", valor);
        };
    }

    // Whatever its offset, Excel shows the day and the hour that are written, to the second.
    private static Content isoMoment(String valor) {
        Matcher partes = ISO.matcher(valor.strip());
        try {
            if (partes.matches()) {
                String hora = Objects.requireNonNullElse(partes.group("hora"), "00:00");
                return new Content.Moment(LocalDateTime.parse(partes.group("dia") + "T" + hora)
                        .plus(HALF_A_SECOND)
                        .truncatedTo(ChronoUnit.SECONDS));
            }
            return damaged("no es una fecha", valor);
        } catch (DateTimeException e) {
            return damaged("no es una fecha", valor);
        }
    }

    private static Content damaged(String porque, String valor) {
        return new Content.Refused(
                Codigo.CELDA_ERROR,
                "La celda está dañada: " + porque + " " + Wording.quoted(valor) + ".",
                "Escriba de nuevo su valor.");
    }

    private static Content error(String error) {
        return new Content.Refused(
                Codigo.CELDA_ERROR,
                "La celda contiene el error " + Wording.cut(error) + ".",
                "Escriba el valor que debía estar allí.");
    }
}
