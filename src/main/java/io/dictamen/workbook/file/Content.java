package io.dictamen.workbook.file;

import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.TableValue.Number.Vista;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What stands in a cell, before its column says what it must be. */
public sealed interface Content {

    /** What it is in a person's words, for a message. */
    String describe();

    /** The text that it is; empty where it is anything else. */
    default String text() {
        return "";
    }

    /** What a person reads in the cell. */
    String shown();

    /** The same as a value in a table of data. */
    TableValue datum();

    /** @param valor without blanks around it and with straight quotes */
    record Text(String valor) implements Content {
        @Override
        public String text() {
            return valor;
        }

        @Override
        public String describe() {
            return "el texto " + Wording.quoted(valor);
        }

        @Override
        public String shown() {
            return valor;
        }

        @Override
        public TableValue datum() {
            return new TableValue.Text(valor);
        }
    }

    /** @param valor as displayed: a percentage of 98 % is 98 */
    record Quantity(BigDecimal valor, NumberFormat formato) implements Content {
        // From twelve digits on, Excel shows a number of the General format as a power of ten.
        private static final BigDecimal SHOWN_WHOLE = new BigDecimal("100000000000");
        private static final int KEPT_DIGITS = 15;

        /** Whether its digits are all that the cell shows, so that it may stand for the text of them. */
        public boolean isItsText() {
            return formato == NumberFormat.GENERAL
                    && valor.scale() == 0
                    && valor.abs().compareTo(SHOWN_WHOLE) < 0;
        }

        @Override
        public TableValue datum() {
            boolean codigo = formato == NumberFormat.CODE || valor.precision() - valor.scale() > KEPT_DIGITS;
            return new TableValue.Number(valor, codigo ? Vista.CODIGO : isItsText() ? Vista.CIFRAS : Vista.CANTIDAD);
        }

        @Override
        public String describe() {
            return "el número " + Wording.cut(valor.toPlainString()) + (formato == NumberFormat.PERCENT ? " %" : "");
        }

        @Override
        public String shown() {
            return valor.toPlainString() + (formato == NumberFormat.PERCENT ? " %" : "");
        }
    }

    record Flag(boolean valor) implements Content {
        @Override
        public String describe() {
            return "el valor lógico " + shown();
        }

        @Override
        public String shown() {
            return Wording.shown(valor);
        }

        @Override
        public TableValue datum() {
            return new TableValue.Flag(valor);
        }
    }

    record Moment(LocalDateTime valor) implements Content {
        @Override
        public String describe() {
            return "la fecha " + valor;
        }

        @Override
        public String shown() {
            boolean soloDia = valor.toLocalTime().equals(LocalTime.MIDNIGHT);
            return soloDia ? valor.toLocalDate().toString() : valor.toString();
        }

        @Override
        public TableValue datum() {
            return new TableValue.Moment(valor);
        }
    }

    /** A cell that no table may hold, whatever its column. */
    record Refused(Codigo codigo, String mensaje, String sugerencia) implements Content {
        @Override
        public String describe() {
            return mensaje;
        }

        @Override
        public String shown() {
            return "(" + mensaje + ")";
        }

        @Override
        public TableValue datum() {
            return new TableValue.Unreadable(
                    codigo == Codigo.CELDA_FORMULA
                            ? "lleva una fórmula: péguela como valor con «Pegado especial, Valores»."
                            : mensaje.replaceFirst("^La celda ", "") + " " + sugerencia);
        }
    }
}
