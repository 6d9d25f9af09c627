package io.dictamen.console;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.wording.Wording;
import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, numbers and constants as people here write them. */
@TemplateExtension
public final class Formato {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
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

    /** A decision by the title that people know it by; by its name where there is none. */
    public static String tituloDeDecision(String nombre) {
        return Catalogue.known(nombre).map(Decision::titulo).orElse(nombre);
    }

    /** A date with its time as people write it; any other text as it is. */
    public static String legible(String texto) {
        if (!ISO.matcher(texto).matches()) {
            return texto;
        }
        try {
            return momento(OffsetDateTime.parse(texto));
        } catch (DateTimeException e) {
            return texto;
        }
    }

    /** What a field is called: its description as far as a semicolon, behind which it is explained. */
    public static String titulo(String descripcion) {
        String title = descripcion.split("; ", 2)[0];
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** The words of the name of a field: vigenteDesde is «Vigente desde». */
    public static String palabras(String campo) {
        return Wording.words(campo.replaceAll("([a-z0-9])([A-Z])", "$1_$2"));
    }

    /** What a problem lists, as a sentence. */
    public static String enFrase(Object error) {
        return error instanceof ContractError campo ? campo.mensaje() : error.toString();
    }
}
