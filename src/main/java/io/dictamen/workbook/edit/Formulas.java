package io.dictamen.workbook.edit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The references to the rows of a sheet in formulas of lists, formats and names, once the rows have moved. */
record Formulas(String hoja, RowMap rows) {
    private static final Pattern REFERENCE =
            Pattern.compile("\"[^\"]*\"|(?<hoja>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?"
                    + "(?<![\\p{L}\\p{N}_.$])(?<c1>\\$?[A-Z]{1,3})(?<a1>\\$?)(?<r1>\\d{1,7})"
                    + "(?::(?<c2>\\$?[A-Z]{1,3})(?<a2>\\$?)(?<r2>\\d{1,7}))?(?![\\p{L}\\p{N}_(!.])");

    /** A formula that stands in the sheet itself, and counts from a cell that is now so many rows lower. */
    String own(String formula, int fall) {
        return map(formula, true, fall);
    }

    /** A formula that stands elsewhere. */
    String foreign(String formula) {
        return map(formula, false, 0);
    }

    private String map(String formula, boolean own, int fall) {
        return REFERENCE.matcher(formula).replaceAll(found -> Matcher.quoteReplacement(reference(found, own, fall)));
    }

    private String reference(MatchResult found, boolean own, int fall) {
        Matcher named = REFERENCE.matcher(found.group());
        if (!named.matches() || named.group("c1") == null) {
            return found.group();
        }
        String sheet = named.group("hoja");
        if (sheet == null ? !own : !names(sheet)) {
            return found.group();
        }
        boolean fixed = !named.group("a1").isEmpty();
        int top = Integer.parseInt(named.group("r1"));
        int bottom = named.group("r2") == null ? top : Integer.parseInt(named.group("r2"));
        List<int[]> runs = fixed || !own ? rows.dressed(top, bottom) : List.of(new int[] {top + fall, bottom + fall});
        if (runs.isEmpty()) {
            return found.group();
        }
        String first = (sheet == null ? "" : sheet) + named.group("c1") + named.group("a1") + runs.get(0)[0];
        return named.group("r2") == null
                ? first
                : first + ":" + named.group("c2") + named.group("a2") + runs.get(runs.size() - 1)[1];
    }

    private boolean names(String sheet) {
        String bare = sheet.substring(0, sheet.length() - 1);
        String name =
                bare.startsWith("'") ? bare.substring(1, bare.length() - 1).replace("''", "'") : bare;
        return name.equalsIgnoreCase(hoja);
    }
}
