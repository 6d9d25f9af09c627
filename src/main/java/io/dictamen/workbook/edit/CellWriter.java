package io.dictamen.workbook.edit;

import io.dictamen.workbook.CellValue;
import io.dictamen.workbook.file.CellValues;
import io.dictamen.workbook.file.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalTime;

/** Writes a value as the file has its kind, in the looks that its cell has. */
record CellWriter(String prefix, CellStyles styles, boolean since1904) {

    CellMarkup cell(int columna, String estilo, CellValue valor) {
        if (valor instanceof CellValue.Text text) {
            return CellMarkup.text(prefix, columna, estilo, text.valor());
        }
        if (valor instanceof CellValue.Flag flag) {
            return CellMarkup.value(prefix, columna, estilo, "b", flag.valor() ? "1" : "0");
        }
        if (valor instanceof CellValue.Quantity number) {
            return quantity(columna, estilo, number.valor());
        }
        if (valor instanceof CellValue.Moment moment) {
            int format = moment.valor().toLocalTime().equals(LocalTime.MIDNIGHT) ? CellStyles.DAY : CellStyles.MOMENT;
            String shown = styles.format(estilo) == NumberFormat.DATE ? estilo : styles.like(estilo, format);
            return CellMarkup.value(
                    prefix, columna, shown, "n", String.valueOf(CellValues.serial(moment.valor(), since1904)));
        }
        return CellMarkup.blank(prefix, columna, estilo);
    }

    private CellMarkup quantity(int columna, String estilo, BigDecimal valor) {
        NumberFormat format = styles.format(estilo);
        boolean readable = format != NumberFormat.DATE && format != NumberFormat.DISGUISED;
        String shown = readable ? estilo : styles.like(estilo, CellStyles.GENERAL);
        BigDecimal stored = format == NumberFormat.PERCENT ? valor.movePointLeft(2) : valor;
        return CellMarkup.value(prefix, columna, shown, "n", stored.toPlainString());
    }
}
