package io.dictamen.workbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands behind the rows of a sheet, once they have moved: lists, formats, filters and combined cells. What belongs
 * to how a row looks goes to every row that looks so; what belongs to a cell goes with it.
 */
record SheetDress(Ranges ranges, Formulas formulas) {
    private static final Set<String> LOOKS =
            Set.of("dataValidation", "conditionalFormatting", "ignoredError", "protectedRange");
    private static final Set<String> CELLS = Set.of("mergeCell", "hyperlink", "comment", "threadedComment");
    private static final Set<String> SPANS = Set.of("autoFilter", "sortState", "sortCondition", "table");
    private static final Set<String> LISTS = Set.of(
            "mergeCells",
            "hyperlinks",
            "dataValidations",
            "conditionalFormattings",
            "ignoredErrors",
            "protectedRanges",
            "rowBreaks",
            "ext",
            "extLst");
    private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2", "f");

    static SheetDress of(String hoja, RowMap rows) {
        return new SheetDress(new Ranges(rows), new Formulas(hoja, rows));
    }

    String changed(String xml) {
        List<Object> parts = Element.parse(xml);
        keep(parts);
        return Element.write(parts);
    }

    private void keep(List<Object> parts) {
        for (Object part : List.copyOf(parts)) {
            if (part instanceof Element element && !keeps(element)) {
                parts.remove(part);
            }
        }
    }

    /** Whether the element is still about something. */
    private boolean keeps(Element element) {
        String name = element.name();
        if (LOOKS.contains(name)) {
            return looks(element);
        }
        if (CELLS.contains(name)) {
            String ref = element.attribute("ref").orElse("");
            ranges.moved(ref).ifPresent(now -> element.attribute("ref", now));
            return ranges.moved(ref).isPresent();
        }
        if (SPANS.contains(name)) {
            element.attribute("ref").ifPresent(ref -> element.attribute("ref", ranges.span(ref)));
        }
        if (name.equals("brk")) {
            int row = Integer.parseInt(element.attribute("id").orElse("0"));
            ranges.rows().moved(row).ifPresent(now -> element.attribute("id", String.valueOf(now)));
            return ranges.rows().moved(row).isPresent();
        }
        int before = element.children().size();
        keep(element.content());
        int left = element.children().size();
        element.attribute("count").ifPresent(count -> element.attribute("count", String.valueOf(left)));
        return before == left || left > 0 || !LISTS.contains(name);
    }

    /** A list or a format: its ranges are an attribute, or in what Excel added later an element. */
    private boolean looks(Element element) {
        List<Element> places = new ArrayList<>();
        inner(element, places, Set.of("sqref"));
        boolean later = element.attribute("sqref").isEmpty() && !places.isEmpty();
        String was = later ? places.get(0).text() : element.attribute("sqref").orElse("");
        String now = ranges.dressed(was);
        if (now.isEmpty()) {
            return false;
        }
        if (later) {
            places.get(0).text(now);
        } else {
            element.attribute("sqref", now);
        }
        List<Element> written = new ArrayList<>();
        inner(element, written, FORMULAS);
        int fall = ranges.fall(was, now);
        for (Element formula : written) {
            if (formula.children().isEmpty()) {
                formula.text(formulas.own(formula.text(), fall));
            }
        }
        return true;
    }

    private static void inner(Element element, List<Element> found, Set<String> names) {
        for (Element child : element.children()) {
            if (names.contains(child.name())) {
                found.add(child);
            }
            inner(child, found, names);
        }
    }
}
