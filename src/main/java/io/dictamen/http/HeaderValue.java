package io.dictamen.http;

import java.util.ArrayList;
import java.util.List;

/** A header's value in its parts (RFC 9110, 5.6): what stands between double quotes separates nothing. */
public final class HeaderValue {
    private HeaderValue() {}

    /** The parts between the separators, stripped, without those that are empty. */
    public static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char now = i < value.length() ? value.charAt(i) : separator;
            if (i == value.length() || now == separator && !quoted) {
                String part = value.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            } else if (now == '"') {
                quoted = !quoted;
            } else if (now == '\\' && quoted) {
                i++;
            }
        }
        return parts;
    }

    /** What a quoted text says; any other text as it is. */
    public static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
