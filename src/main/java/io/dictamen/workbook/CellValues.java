package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.SAXException;

/** Turns what the file holds of a cell into what a person sees in it. */
final class CellValues {
    // Excel shows 15 digits and writes up to 17, so that 8.3 stands in the file as 8.3000000000000007.
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LAST_DATE = 2_958_466; // the day after 9999-12-31

    private final List<String> textos;
    private final StylesXml estilos;
    private final boolean desde1904;
    private final int maximo;

    CellValues(List<String> textos, StylesXml estilos, boolean desde1904, int maximo) {
        this.textos = textos;
        this.estilos = estilos;
        this.desde1904 = desde1904;
        this.maximo = maximo;
    }

    /** What the cell holds; empty where it is blank. */
    Optional<Content> value(String tipo, String valor, int estilo) throws SAXException {
        if (valor.isBlank()) {
            return Optional.empty();
        }
        return switch (tipo) {
            case "s" -> text(shared(valor));
            case "str" -> text(RichText.clean(valor));
            case "b" -> Optional.of(new Content.Flag(valor.equals("1") || valor.equals("true")));
            case "e" -> Optional.of(error(valor));
            case "d" -> Optional.of(isoMoment(valor));
            case "n" -> Optional.of(number(valor, estilos.format(estilo)));
            default -> throw new SAXException("No cell is of the type " + tipo);
        };
    }

    Optional<Content> text(String texto) {
        if (texto.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                texto.length() <= maximo
                        ? new Content.Text(texto)
                        : new Content.Refused(
                                Codigo.CELDA_LARGA,
                                "El texto tiene " + texto.length() + " caracteres; se admiten " + maximo + ".",
                                "Acorte el texto."));
    }

    /** LibreOffice saves a boolean as the formula of its constant; every other formula is refused. */
    static Content formula(String formula) {
        if (formula.equals("TRUE()") || formula.equals("FALSE()")) {
            return new Content.Flag(formula.equals("TRUE()"));
        }
        return new Content.Refused(
                Codigo.CELDA_FORMULA,
                "La celda contiene una fórmula" + (formula.isEmpty() ? "." : ": " + Wording.cut("=" + formula)),
                "Péguela como valor: cópiela y use «Pegado especial, Valores».");
    }

    private String shared(String indice) throws SAXException {
        try {
            return textos.get(Integer.parseInt(indice));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SAXException("There is no shared text " + indice, e);
        }
    }

    private Content number(String valor, NumberFormat formato) throws SAXException {
        double numero = parse(valor);
        if (formato == NumberFormat.DATE) {
            return numero >= 0 && numero < LAST_DATE
                    ? new Content.Moment(DateUtil.getLocalDateTime(numero, desde1904, true))
                    : error("#####");
        }
        BigDecimal visto = new BigDecimal(Double.toString(numero)).round(SHOWN);
        return new Content.Quantity(plain(formato == NumberFormat.PERCENT ? visto.multiply(HUNDRED) : visto), formato);
    }

    /** The number without the zeros that change nothing, so that 8.50 and 8.5 are equal. */
    static BigDecimal plain(BigDecimal numero) {
        BigDecimal corto = numero.stripTrailingZeros();
        return corto.scale() < 0 ? corto.setScale(0) : corto;
    }

    private static double parse(String valor) throws SAXException {
        try {
            double numero = Double.parseDouble(valor);
            if (Double.isFinite(numero)) {
                return numero;
            }
        } catch (NumberFormatException e) {
            throw new SAXException("No number: " + valor, e);
        }
        throw new SAXException("No number: " + valor);
    }

    private static Content isoMoment(String valor) throws SAXException {
        try {
            return new Content.Moment(LocalDateTime.parse(valor.contains("T") ? valor : valor + "T00:00"));
        } catch (DateTimeException e) {
            throw new SAXException("No date: " + valor, e);
        }
    }

    private static Content error(String error) {
        return new Content.Refused(
                Codigo.CELDA_ERROR,
                "La celda contiene el error " + Wording.cut(error) + ".",
                "Escriba el valor que debía estar allí.");
    }
}
