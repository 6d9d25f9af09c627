package io.dictamen.mutation;

import io.dictamen.workbook.SafePattern;
import io.dictamen.workbook.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faults of a regular expression: an alternative less, and each bound of a quantifier one more and one less. */
final class PatternFaults {
    private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d+)(,?)(\\d*)\\}");

    private PatternFaults() {}

    static List<TextPattern> of(String pattern) {
        Set<String> written = new LinkedHashSet<>(withoutAlternative(pattern));
        written.addAll(withOtherBounds(pattern));
        return written.stream().flatMap(one -> compiled(one).stream()).toList();
    }

    private static Optional<TextPattern> compiled(String pattern) {
        try {
            return Optional.of(SafePattern.compile(pattern));
        } catch (SafePattern.Refused e) {
            return Optional.empty();
        }
    }

    private static List<String> withoutAlternative(String pattern) {
        List<String> all = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                starts.add(pattern.startsWith("?:", i + 1) ? i + 3 : i + 1);
            } else if (c == ')') {
                starts.remove(starts.size() - 1);
            } else if (c == '|') {
                int start = starts.get(starts.size() - 1);
                all.add(pattern.substring(0, start) + pattern.substring(i + 1));
                starts.set(starts.size() - 1, i + 1);
                all.add(pattern.substring(0, i) + pattern.substring(end(pattern, i + 1)));
            }
        }
        return all;
    }

    /** Where the alternative ends that begins there. */
    private static int end(String pattern, int from) {
        int depth = 0;
        boolean inClass = false;
        for (int i = from; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (depth == 0 && (c == '|' || c == ')')) {
                return i;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return pattern.length();
    }

    private static List<String> withOtherBounds(String pattern) {
        List<String> all = new ArrayList<>();
        Matcher found = QUANTIFIER.matcher(pattern);
        while (found.find()) {
            String before = pattern.substring(0, found.start());
            String after = pattern.substring(found.end());
            int least = Integer.parseInt(found.group(1));
            String most = found.group(3);
            for (int by : new int[] {-1, 1}) {
                all.add(before + "{" + (least + by) + found.group(2) + most + "}" + after);
                if (!most.isEmpty()) {
                    all.add(before + "{" + least + "," + (Integer.parseInt(most) + by) + "}" + after);
                }
            }
        }
        return all;
    }
}
