package io.dictamen.console.administracion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days that a field of a form holds, as moments; what is no day stays as it was written, for whoever refuses it. */
final class Dias {
    private Dias() {}

    /** Its first moment. */
    static String inicio(String day, ZoneId zone) {
        try {
            return LocalDate.parse(day).atStartOfDay(zone).toOffsetDateTime().toString();
        } catch (DateTimeException e) {
            return day;
        }
    }

    /** Its last second. */
    static String fin(String day, ZoneId zone) {
        try {
            return LocalDate.parse(day)
                    .atTime(LocalTime.of(23, 59, 59))
                    .atZone(zone)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return day;
        }
    }

    /** The first moment of the next one. */
    static String despues(String day, ZoneId zone) {
        try {
            return inicio(LocalDate.parse(day).plusDays(1).toString(), zone);
        } catch (DateTimeException e) {
            return day;
        }
    }
}
