package io.dictamen.workbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frames of the notes of a sheet, once its rows have moved. Excel writes them in what is nearly XML. */
record Shapes(RowMap rows) {
    private static final Pattern SHAPE =
            Pattern.compile("<((?:\\w+:)?)shape\\b(?:(?!</\\1shape>).)*</\\1shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(<(?:\\w+:)?Row>\\s*)(\\d+)(\\s*</)");
    private static final Pattern ANCHOR = Pattern.compile("(<(?:\\w+:)?Anchor>)([^<]*)(</)");

    String changed(String vml) {
        return SHAPE.matcher(vml).replaceAll(shape -> Matcher.quoteReplacement(shape(shape.group())));
    }

    private String shape(String shape) {
        Matcher row = ROW.matcher(shape);
        if (!row.find()) {
            return shape;
        }
        int was = Integer.parseInt(row.group(2));
        OptionalInt now = rows.moved(was + 1);
        if (now.isEmpty()) {
            return "";
        }
        int fall = now.getAsInt() - 1 - was;
        return fall == 0
                ? shape
                : ANCHOR.matcher(row.replaceFirst("$1" + (was + fall) + "$3"))
                        .replaceFirst(anchor -> Matcher.quoteReplacement(
                                anchor.group(1) + lowered(anchor.group(2), fall) + anchor.group(3)));
    }

    /** Left, its offset, top, its offset, right, its offset, bottom, its offset. */
    private static String lowered(String anchor, int fall) {
        List<String> numbers = new ArrayList<>(List.of(anchor.split(",")));
        if (numbers.size() != 8) {
            return anchor;
        }
        for (int i : new int[] {2, 6}) {
            numbers.set(i, " " + Math.max(0, Integer.parseInt(numbers.get(i).strip()) + fall));
        }
        return String.join(",", numbers);
    }
}
