package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What stands in a cell, before its column says what it must be. */
sealed interface Content {

    /** What it is in a person's words, for a message. */
    String describe();

    /** What a person reads in the cell. */
    String shown();

    /** @param valor without blanks around it and with straight quotes */
    record Text(String valor) implements Content {
        @Override
        public String describe() {
            return "el texto " + Wording.quoted(valor);
        }

        @Override
        public String shown() {
            return valor;
        }
    }

    /** @param valor as displayed: a percentage of 98 % is 98 */
    record Quantity(BigDecimal valor, NumberFormat formato) implements Content {
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
    }
}
