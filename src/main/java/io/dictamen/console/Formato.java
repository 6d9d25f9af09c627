package io.dictamen.console;

import io.dictamen.decision.ContractError;
import io.dictamen.wording.Wording;
import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, numbers and constants as people here write them. */
@TemplateExtension
public final class Formato {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DecimalFormatSymbols SYMBOLS =
            DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-BO"));

    private Formato() {}

    /** 29/11/2026 09:30. */
    public static String momento(OffsetDateTime fecha) {
        return MOMENT.format(fecha);
    }

    /** 29/11/2026. */
    public static String dia(OffsetDateTime fecha) {
        return DAY.format(fecha);
    }

    public static String dia(LocalDate fecha) {
        return DAY.format(fecha);
    }

    /** 1.234,5. */
    public static String numero(Number n) {
        DecimalFormat format = new DecimalFormat("#,##0.######", SYMBOLS);
        return format.format(n);
    }

    /** A constant in words. */
    public static String enPalabras(Enum<?> constante) {
        return Wording.words(constante.name());
    }

    /** What a problem lists, as a sentence. */
    public static String enFrase(Object error) {
        return error instanceof ContractError campo ? campo.mensaje() : error.toString();
    }
}
