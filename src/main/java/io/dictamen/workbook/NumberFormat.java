package io.dictamen.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a sheet displays a number, as far as it changes what a person reads. */
enum NumberFormat {
    GENERAL,
    PERCENT,
    DATE,
    OTHER;

    // A percent sign within quotes or after a backslash is only decoration.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");

    static NumberFormat of(int numero, String formato) {
        if (formato.equalsIgnoreCase("General") || formato.equals("0") || formato.equals("@")) {
            return GENERAL;
        }
        if (DateUtil.isADateFormat(numero, formato)) {
            return DATE;
        }
        return LITERAL.matcher(formato).replaceAll("").contains("%") ? PERCENT : OTHER;
    }
}
