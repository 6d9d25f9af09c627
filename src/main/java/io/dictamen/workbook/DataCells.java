package io.dictamen.workbook;

import io.dictamen.tabular.TableValue;
import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the cells of a sheet of data hold. Where a cell of a table of rules must be refused, one of these may be told. */
final class DataCells {
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LAST_DATE = 2_958_466; // the day after 9999-12-31

    private final List<String> textos;
    private final StylesXml estilos;
    private final boolean desde1904;

    DataCells(List<String> textos, StylesXml estilos, boolean desde1904) {
        this.textos = textos;
        this.estilos = estilos;
        this.desde1904 = desde1904;
    }

    TableValue value(String tipo, String texto, int estilo, boolean formula) {
        if (formula) {
            return unreadable("lleva una fórmula: péguela como valor con «Pegado especial, Valores».");
        }
        if (texto.isBlank()) {
            return new TableValue.Text("");
        }
        return switch (tipo) {
            case "s" -> shared(texto);
            case "inlineStr" -> new TableValue.Text(texto);
            case "str" -> new TableValue.Text(SheetText.unescape(texto));
            case "b" -> new TableValue.Flag(texto.equals("1") || texto.equals("true"));
            case "n" -> number(texto, estilos.format(estilo));
            case "d" -> isoMoment(texto);
            case "e" -> unreadable("lleva el error " + Wording.cut(texto) + ": escriba el valor que debía estar allí.");
            default -> damaged();
        };
    }

    private TableValue shared(String indice) {
        try {
            return new TableValue.Text(textos.get(Integer.parseInt(indice)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return damaged();
        }
    }

    private TableValue number(String texto, NumberFormat formato) {
        double numero;
        try {
            numero = Double.parseDouble(texto);
        } catch (NumberFormatException e) {
            return damaged();
        }
        if (!Double.isFinite(numero)) {
            return damaged();
        }
        if (formato == NumberFormat.DATE) {
            return numero >= 0 && numero < LAST_DATE
                    ? new TableValue.Moment(DateUtil.getLocalDateTime(numero, desde1904, true))
                    : unreadable("tiene formato de fecha y su número no es ninguna: escriba la fecha de nuevo.");
        }
        BigDecimal visto = new BigDecimal(Double.toString(numero)).round(SHOWN);
        return new TableValue.Number(
                CellValues.plain(formato == NumberFormat.PERCENT ? visto.multiply(HUNDRED) : visto));
    }

    private static TableValue isoMoment(String texto) {
        try {
            return new TableValue.Moment(LocalDateTime.parse(texto.contains("T") ? texto : texto + "T00:00"));
        } catch (DateTimeException e) {
            return damaged();
        }
    }

    private static TableValue damaged() {
        return unreadable("está dañada: escriba su valor de nuevo.");
    }

    private static TableValue unreadable(String motivo) {
        return new TableValue.Unreadable(motivo);
    }
}
