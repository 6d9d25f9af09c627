package io.dictamen.workbook.file;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a sheet displays a number, as far as it changes what a person reads. */
public enum NumberFormat {
    GENERAL,
    PERCENT,
    DATE,
    /** It shows other digits than the number has, or none. */
    DISGUISED,
    /** It shows characters that no quantity has, such as leading zeros. */
    CODE,
    OTHER;

    // A percent sign within quotes or after a backslash is only decoration.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");
    // Excel's long date in Spanish has words in quotes.
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern DIGITS = Pattern.compile("[0#?@]|General");
    // A comma after the last digit leaves the thousands out.
    private static final Pattern CODES = Pattern.compile("[^.,E]*(?:00|[0#?]-[0#?]).*");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

    static NumberFormat of(int numero, String formato) {
        if (formato.isBlank() || formato.equalsIgnoreCase("General") || formato.equals("0") || formato.equals("@")) {
            return GENERAL;
        }
        if (DateUtil.isADateFormat(numero, WORDS.matcher(formato).replaceAll(""))) {
            return DATE;
        }
        String sinAdorno = LITERAL.matcher(formato).replaceAll("");
        if (!DIGITS.matcher(sinAdorno.split(";", 2)[0]).find()
                || SCALED.matcher(sinAdorno).find()) {
            return DISGUISED;
        }
        if (sinAdorno.contains("%")) {
            return PERCENT;
        }
        return CODES.matcher(sinAdorno.split(";", 2)[0]).matches() ? CODE : OTHER;
    }
}
