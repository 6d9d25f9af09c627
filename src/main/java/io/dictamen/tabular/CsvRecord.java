package io.dictamen.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a CSV being put together (RFC 4180): its quoted cells may run over several lines. */
final class CsvRecord {
    private final char separator;
    private final List<String> campos = new ArrayList<>();
    private final StringBuilder campo = new StringBuilder();
    private boolean open;
    private @Nullable String falta;

    CsvRecord(char separator) {
        this.separator = separator;
    }

    /**
     * Adds a line, and says whether the record is complete: well or not.
     *
     * @param before what ended the line above it
     */
    boolean add(String before, String line) {
        int at = 0;
        if (open) {
            campo.append(before);
            at = quoted(line, 0);
        } else {
            at = cell(line, 0);
        }
        while (at < line.length() && falta == null && !open) {
            at = cell(line, at + 1);
        }
        return !open || falta != null;
    }

    List<String> campos() {
        return campos;
    }

    @Nullable
    String falta() {
        return falta;
    }

    /** Reads a cell from where it begins; the place of the separator behind it, or the line's end. */
    private int cell(String line, int from) {
        if (from < line.length() && line.charAt(from) == '"') {
            open = true;
            return quoted(line, from + 1);
        }
        int end = line.indexOf(separator, from);
        end = end < 0 ? line.length() : end;
        campo.append(line, from, end);
        keep();
        return end;
    }

    private int quoted(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean more = i + 1 < line.length();
            if (c != '"') {
                campo.append(c);
            } else if (more && line.charAt(i + 1) == '"') {
                campo.append(c);
                i++;
            } else {
                open = false;
                if (more && line.charAt(i + 1) != separator) {
                    falta =
                            "hay texto detrás de unas comillas que se cierran; una comilla dentro de una celda se escribe"
                                    + " dos veces, y la celda va entera entre comillas.";
                }
                keep();
                return i + 1;
            }
        }
        return line.length();
    }

    private void keep() {
        campos.add(CsvText.sent(campo.toString()));
        campo.setLength(0);
    }
}
