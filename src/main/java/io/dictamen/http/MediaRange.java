package io.dictamen.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A media type as a header writes it, or a range of them ({@code text/*}).
 *
 * @param type in small letters
 * @param parameters by their names in small letters
 */
public record MediaRange(String type, Map<String, String> parameters) {
    private static final String ANY = "*/*";
    private static final Pattern TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+");
    private static final Pattern QUALITY = Pattern.compile("[01]?(\\.\\d*)?");
    // US-ASCII is UTF-8 too.
    private static final Set<String> UTF_8 = Set.of("", "utf-8", "utf8", "us-ascii", "ascii");

    /** Empty where the text is none. */
    public static Optional<MediaRange> read(String text) {
        List<String> parts = HeaderValue.split(text, ';');
        // Old Java clients send a single asterisk.
        String type = parts.isEmpty() ? "" : parts.get(0).equals("*") ? ANY : parts.get(0);
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        HeaderValue.unquoted(part.substring(equals + 1).strip()));
            }
        }
        return TYPE.matcher(type).matches()
                ? Optional.of(new MediaRange(type.toLowerCase(Locale.ROOT), parameters))
                : Optional.empty();
    }

    /** Whether a body of this type may be read as UTF-8: it says so, or nothing. */
    public boolean utf8() {
        String charset = parameters.getOrDefault("charset", "").replace("'", "").strip();
        return UTF_8.contains(charset.toLowerCase(Locale.ROOT));
    }

    /** How closely it names that type: 0 where it does not, 3 where it names no other. */
    int closeness(String offered) {
        if (type.equals(offered)) {
            return 3;
        }
        if (type.equals(ANY)) {
            return 1;
        }
        return type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)) ? 2 : 0;
    }

    /** How much it is wanted, from 0 to 1; empty where it says that in no number. */
    Optional<Double> quality() {
        String q = parameters.getOrDefault("q", "1");
        boolean number = QUALITY.matcher(q).matches() && q.chars().anyMatch(Character::isDigit);
        return number ? Optional.of(Math.min(1, Double.parseDouble(q))) : Optional.empty();
    }
}
