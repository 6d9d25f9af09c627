package io.dictamen.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The one ISO form of a date-time that the contract admits, {@code yyyy-MM-ddTHH:mm[:ss[.fraction]]} with {@code Z} or
 * {@code ±HH:mm}. The formatters of {@code java.time} admit more, and take longer.
 */
final class IsoDates {
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    static final String DATE_PATTERN = "^" + DAY + "$";
    static final String DATE_TIME_PATTERN = "^" + DAY + "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?"
            + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)$";
    private static final int NANO_DIGITS = 9;

    private IsoDates() {}

    /** The date-time, or null where the text is none. Digits after the nanosecond are dropped. */
    static @Nullable OffsetDateTime dateTime(String text) {
        try {
            return new Scan(text).dateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The date {@code yyyy-MM-dd}, or null where the text is none. */
    static @Nullable LocalDate date(String text) {
        try {
            return new Scan(text).date();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        LocalDate date() {
            LocalDate day = day();
            end();
            return day;
        }

        OffsetDateTime dateTime() {
            LocalDate day = day();
            expect('T');
            LocalTime time = time();
            ZoneOffset offset = offset();
            end();
            return OffsetDateTime.of(day, time, offset);
        }

        private LocalDate day() {
            int year = digits(4);
            expect('-');
            int month = digits(2);
            expect('-');
            return LocalDate.of(year, month, digits(2));
        }

        private LocalTime time() {
            int hour = digits(2);
            expect(':');
            int minute = digits(2);
            int second = 0;
            int nano = 0;
            if (peek() == ':') {
                at++;
                second = digits(2);
                if (peek() == '.') {
                    at++;
                    nano = fraction();
                }
            }
            return LocalTime.of(hour, minute, second, nano);
        }

        private ZoneOffset offset() {
            char sign = peek();
            at++;
            if (sign == 'Z') {
                return ZoneOffset.UTC;
            }
            if (sign != '+' && sign != '-') {
                throw refused();
            }
            int way = sign == '+' ? 1 : -1;
            int hours = digits(2);
            expect(':');
            return ZoneOffset.ofHoursMinutes(way * hours, way * digits(2));
        }

        private int fraction() {
            int nano = 0;
            int count = 0;
            for (; isDigit(peek()); at++, count++) {
                if (count < NANO_DIGITS) {
                    nano = nano * 10 + (peek() - '0');
                }
            }
            if (count == 0) {
                throw refused();
            }
            for (; count < NANO_DIGITS; count++) {
                nano *= 10;
            }
            return nano;
        }

        private int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (!isDigit(peek())) {
                    throw refused();
                }
                value = value * 10 + (peek() - '0');
            }
            return value;
        }

        private void end() {
            if (at != text.length()) {
                throw refused();
            }
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw refused();
            }
            at++;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static DateTimeException refused() {
            return new DateTimeException("no date-time of the contract");
        }
    }
}
