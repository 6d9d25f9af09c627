package io.dictamen.workbook.edit;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part that is a sheet, as the file writes it: what stands before its rows, its rows, and what stands behind them.
 *
 * @param prefix of the names of its elements, with its colon; empty where they have none
 * @param rows by number, from 1
 */
record SheetMarkup(String head, String prefix, TreeMap<Integer, RowMarkup> rows, String tail) {
    private static final Pattern PREFIX = Pattern.compile("<((?:[\\w.-]+:)?)sheetData");
    private static final Pattern NUMBER = Pattern.compile("\\sr\\s*=\\s*[\"'](\\d+)[\"']");

    static SheetMarkup of(String xml) {
        Tags tags = new Tags(xml, 0);
        while (tags.next()) {
            if (tags.kind() == Tags.Kind.OPEN && tags.names("sheetData")) {
                return rows(xml, tags);
            }
        }
        return new SheetMarkup(xml, "", new TreeMap<>(), "");
    }

    private static SheetMarkup rows(String xml, Tags tags) {
        Matcher named = PREFIX.matcher(xml.substring(tags.start(), tags.end()));
        String prefix = named.lookingAt() ? named.group(1) : "";
        String head = xml.substring(0, tags.end());
        TreeMap<Integer, RowMarkup> rows = new TreeMap<>();
        int numero = 0;
        while (tags.next() && !(tags.kind() == Tags.Kind.CLOSE && tags.names("sheetData"))) {
            if (tags.kind() == Tags.Kind.OTHER || !tags.names("row")) {
                continue;
            }
            int from = tags.start();
            Matcher number = NUMBER.matcher(xml.substring(from, tags.end()));
            numero = number.find() ? Integer.parseInt(number.group(1)) : numero + 1;
            tags.skip();
            rows.put(numero, new RowMarkup(prefix, numero, xml.substring(from, tags.end())));
        }
        return new SheetMarkup(head, prefix, rows, xml.substring(tags.start()));
    }
}
