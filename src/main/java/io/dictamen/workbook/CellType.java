package io.dictamen.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, as far as it matters for whoever writes one. */
public enum CellType {
    TEXTO,
    LOGICO,
    ENTERO,
    NUMERO,
    FECHA,
    FECHA_HORA,
    CONSTANTE,
    /** Several constants with commas between them. */
    CONSTANTES,
    /** A regular expression. */
    PATRON,
    /** Nothing but {@code ausente} or {@code presente}. */
    PRESENCIA;

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:[.,]\\d{1,15})?)\\s*%?");
    // With thousands or with decimals: nobody knows, so it stays a text, and the check asks.
    private static final Pattern DOUBTFUL = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T](\\d\\d:\\d\\d(?::\\d\\d)?))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d:\\d\\d(?::\\d\\d)?))?");
    private static final int EXCEL_DIGITS = 15;

    static CellType of(LiteralType literal) {
        if (literal instanceof EnumLiteral) {
            return CONSTANTE;
        }
        if (literal instanceof EnumListLiteral) {
            return CONSTANTES;
        }
        if (literal instanceof BooleanLiteral) {
            return LOGICO;
        }
        if (literal instanceof DateLiteral date) {
            return date.soloDia() ? FECHA : FECHA_HORA;
        }
        if (literal instanceof NumberLiteral number) {
            return number.tipo() == BigDecimal.class ? NUMERO : ENTERO;
        }
        return TEXTO;
    }

    /** What a person means who types that here; a text where it is no value of the type, and the check tells why. */
    public CellValue typed(String escrito) {
        String solo = escrito.strip();
        if (solo.isEmpty()) {
            return new CellValue.Blank();
        }
        return switch (this) {
            case LOGICO -> flag(solo);
            case ENTERO, NUMERO -> number(solo);
            case FECHA, FECHA_HORA -> moment(solo);
            default -> new CellValue.Text(escrito.strip());
        };
    }

    private static CellValue flag(String escrito) {
        return switch (escrito.toUpperCase(Locale.ROOT)) {
            case "VERDADERO", "TRUE" -> new CellValue.Flag(true);
            case "FALSO", "FALSE" -> new CellValue.Flag(false);
            default -> new CellValue.Text(escrito);
        };
    }

    private static CellValue number(String escrito) {
        Matcher numero = NUMBER.matcher(escrito);
        if (!numero.matches() || DOUBTFUL.matcher(escrito).matches()) {
            return new CellValue.Text(escrito);
        }
        BigDecimal valor = new BigDecimal(numero.group(1).replace(',', '.'));
        return valor.precision() <= EXCEL_DIGITS ? new CellValue.Quantity(valor) : new CellValue.Text(escrito);
    }

    private static CellValue moment(String escrito) {
        Matcher dia = DAY_FIRST.matcher(escrito);
        Matcher iso = ISO.matcher(escrito);
        try {
            if (dia.matches()) {
                String fecha = String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        dia.group(3),
                        Integer.valueOf(dia.group(2)),
                        Integer.valueOf(dia.group(1)));
                return at(fecha, dia.group(4));
            }
            return iso.matches() ? at(iso.group(1), iso.group(2)) : new CellValue.Text(escrito);
        } catch (DateTimeException e) {
            return new CellValue.Text(escrito);
        }
    }

    private static CellValue at(String dia, @Nullable String hora) {
        return new CellValue.Moment(LocalDateTime.parse(dia + "T" + (hora == null ? "00:00" : hora)));
    }
}
