package io.dictamen.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that a regular expression of the cells' grammar matches: some of them, always the same. Confined to one thread. */
final class PatternTexts {
    private static final int MANY = 60;
    private static final int SEED = 7;

    private final String pattern;
    private final Random random = new Random(SEED);
    private int at;

    private PatternTexts(String pattern) {
        this.pattern = pattern;
    }

    static Set<String> of(String pattern) {
        PatternTexts texts = new PatternTexts(pattern);
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < MANY; i++) {
            texts.at = 0;
            some.add(texts.alternatives());
        }
        return some;
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            int from = at;
            String one = atom();
            int end = at;
            int times = times();
            int after = at;
            for (int i = 0; i < times; i++) {
                at = from;
                text.append(i == 0 ? one : atom());
            }
            at = Math.max(after, end);
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        if (c == '(') {
            at += pattern.startsWith("?:", at) ? 2 : 0;
            String within = alternatives();
            at++;
            return within;
        }
        if (c == '[') {
            return String.valueOf(oneOf());
        }
        if (c == '\\') {
            return String.valueOf(escaped(pattern.charAt(at++)));
        }
        return c == '^' || c == '$' ? "" : c == '.' ? "x" : String.valueOf(c);
    }

    private char escaped(char c) {
        return switch (c) {
            case 'd' -> (char) ('0' + random.nextInt(10));
            case 'w' -> (char) ('a' + random.nextInt(26));
            case 's' -> ' ';
            case 'D', 'S' -> 'x';
            case 'W' -> '-';
            default -> c;
        };
    }

    /** One of a class; of one that excludes, a character that it does not name. */
    private char oneOf() {
        boolean not = pattern.charAt(at) == '^';
        at += not ? 1 : 0;
        List<Character> all = new ArrayList<>();
        for (boolean first = true; at < pattern.length() && (first || pattern.charAt(at) != ']'); first = false) {
            char c = pattern.charAt(at++);
            c = c == '\\' ? escaped(pattern.charAt(at++)) : c;
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                for (char one = c; one <= pattern.charAt(at + 1); one++) {
                    all.add(one);
                }
                at += 2;
            } else {
                all.add(c);
            }
        }
        at++;
        return not
                ? "aA0 #"
                        .chars()
                        .mapToObj(i -> (char) i)
                        .filter(c -> !all.contains(c))
                        .findFirst()
                        .orElse('~')
                : all.get(random.nextInt(all.size()));
    }

    /** How often what stands before it comes, which is once where nothing is said. */
    private int times() {
        char c = at < pattern.length() ? pattern.charAt(at) : 'x';
        if (c == '?' || c == '*' || c == '+') {
            at++;
            return c == '+' ? 1 + random.nextInt(2) : random.nextInt(c == '?' ? 2 : 3);
        }
        if (c != '{') {
            return 1;
        }
        int end = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + 1 : Integer.parseInt(bounds[1]);
        return random.nextBoolean() ? least : most;
    }
}
