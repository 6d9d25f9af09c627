package io.dictamen.report;

import io.dictamen.workbook.sheet.Percent;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as a person in Bolivia writes them: 30/11/2026 17:05, 1.250,5, 90,3 %. */
final class PlainTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private PlainTexts() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return flag ? "Sí" : "No";
        }
        if (value instanceof Percent percent) {
            return number(percent.value()) + " %";
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof YearMonth month) {
            return MONTH.format(month);
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Percent;
    }

    static String number(BigDecimal value) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setDecimalSeparator(',');
        signs.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.##########", signs).format(value);
    }
}
