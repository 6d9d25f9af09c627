package io.dictamen.workbook.edit;

import io.dictamen.workbook.file.Merged;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row as the file writes it. Its cells are looked at only where it is changed or gets another number. */
final class RowMarkup {
    // What depends on the row's place, or on what stands in it; the rest is its looks.
    private static final Pattern OWN =
            Pattern.compile("\\s(?:r|spans|ht|customHeight|hidden|collapsed)\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern PLACE = Pattern.compile("\\s(?:r|spans)\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern HEIGHT = Pattern.compile("\\s(?:ht|customHeight)\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern STYLE = Pattern.compile("\\ss\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern ADDRESS = Pattern.compile("\\sr\\s*=\\s*[\"']([A-Z]+)\\d+[\"']");

    private final String prefix;
    private final int numero;
    private final String raw;
    private @Nullable String attributes;
    private @Nullable TreeMap<Integer, CellMarkup> cells;

    /** @param numero from 1, as the file has it */
    RowMarkup(String prefix, int numero, String raw) {
        this.prefix = prefix;
        this.numero = numero;
        this.raw = raw;
    }

    static RowMarkup empty(String prefix) {
        return new RowMarkup(prefix, 0, "<" + prefix + "row/>");
    }

    /** An empty row with these looks. */
    RowMarkup looks() {
        RowMarkup row = empty(prefix);
        row.attributes = OWN.matcher(attributes()).replaceAll("");
        cells().values().forEach(cell -> row.put(CellMarkup.blank(prefix, cell.columna(), cell.estilo())));
        return row;
    }

    RowMarkup copy() {
        RowMarkup row = empty(prefix);
        row.attributes = attributes();
        cells().values().forEach(row::put);
        return row;
    }

    void put(CellMarkup cell) {
        cells().put(cell.columna(), cell);
    }

    /** The style of a cell, or of the row where it has no such cell. */
    String style(int columna) {
        CellMarkup cell = cells().get(columna);
        Matcher own = STYLE.matcher(attributes());
        return cell != null ? cell.estilo() : own.find() ? own.group(1) : "";
    }

    Optional<CellMarkup> cell(int columna) {
        return Optional.ofNullable(cells().get(columna));
    }

    /** Whether it may hold another cell than the file has. */
    boolean isTouched() {
        return cells != null;
    }

    /** Lets Excel find the height that its texts now need. */
    void freeHeight() {
        attributes = HEIGHT.matcher(attributes()).replaceAll("");
    }

    void append(StringBuilder xml, int fila) {
        Map<Integer, CellMarkup> known = cells;
        if (known == null && fila == numero) {
            xml.append(raw);
            return;
        }
        xml.append('<')
                .append(prefix)
                .append("row r=\"")
                .append(fila)
                .append('"')
                .append(attributes());
        if (cells().isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        cells().values().forEach(cell -> cell.append(xml, fila));
        xml.append("</").append(prefix).append("row>");
    }

    /** Those of its tag that do not depend on its place. */
    private String attributes() {
        String known = attributes;
        if (known == null) {
            Tags tags = new Tags(raw, 0);
            tags.next();
            String open =
                    raw.substring(0, tags.end()).replaceFirst("^<[\\w.:-]+", "").replaceFirst("/?>$", "");
            known = PLACE.matcher(open.stripTrailing()).replaceAll("");
            attributes = known;
        }
        return known;
    }

    private TreeMap<Integer, CellMarkup> cells() {
        TreeMap<Integer, CellMarkup> known = cells;
        if (known == null) {
            known = parse();
            cells = known;
        }
        return known;
    }

    private TreeMap<Integer, CellMarkup> parse() {
        TreeMap<Integer, CellMarkup> parsed = new TreeMap<>();
        Tags tags = new Tags(raw, 0);
        tags.next();
        int columna = -1;
        while (tags.next()) {
            if (tags.kind() == Tags.Kind.CLOSE || !tags.names("c")) {
                continue;
            }
            boolean closesItself = tags.kind() == Tags.Kind.EMPTY;
            String open = raw.substring(tags.start(), tags.end() - (closesItself ? 2 : 1))
                    .stripTrailing();
            int from = tags.end();
            tags.skip();
            Matcher address = ADDRESS.matcher(open);
            columna = address.find() ? Merged.column(address.group(1)) : columna + 1;
            Matcher style = STYLE.matcher(open);
            parsed.put(
                    columna,
                    new CellMarkup(
                            columna,
                            style.find() ? style.group(1) : "",
                            ADDRESS.matcher(open).replaceFirst(""),
                            closesItself ? "" : raw.substring(from, tags.end())));
        }
        return parsed;
    }
}
