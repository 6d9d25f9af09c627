package io.dictamen.tabular;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a CSV being put together (RFC 4180): its quoted cells may run over several lines. */
final class CsvRecord {
    static final String NOT_UTF8 = "no está en UTF-8; guarde el archivo como «CSV UTF-8 (delimitado por comas)».";

    private final char separator;
    private final List<String> campos = new ArrayList<>();
    private final ByteArrayOutputStream campo = new ByteArrayOutputStream();
    private boolean open;
    private @Nullable String falta;

    CsvRecord(char separator) {
        this.separator = separator;
    }

    /** Adds a line, and says whether the record is complete: well or not. */
    boolean add(byte[] line) {
        int at = 0;
        if (open) {
            campo.write('\n');
            at = quoted(line, 0);
        } else {
            at = cell(line, 0);
        }
        while (at < line.length && falta == null && !open) {
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
    private int cell(byte[] line, int from) {
        if (from < line.length && line[from] == '"') {
            open = true;
            return quoted(line, from + 1);
        }
        int end = from;
        while (end < line.length && line[end] != separator) {
            end++;
        }
        campo.write(line, from, end - from);
        keep();
        return end;
    }

    private int quoted(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] != '"') {
                campo.write(line[i]);
            } else if (i + 1 < line.length && line[i + 1] == '"') {
                campo.write(line[i++]);
            } else {
                open = false;
                if (i + 1 < line.length && line[i + 1] != separator) {
                    falta =
                            "hay texto detrás de unas comillas que se cierran; una comilla dentro de una celda se escribe"
                                    + " dos veces, y la celda va entera entre comillas.";
                }
                keep();
                return i + 1;
            }
        }
        return line.length;
    }

    private void keep() {
        try {
            campos.add(inert(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(campo.toByteArray()))
                    .toString()));
        } catch (CharacterCodingException e) {
            falta = NOT_UTF8;
        }
        campo.reset();
    }

    /** Without the apostrophe that our own answers put before what a spreadsheet would take for a formula. */
    private static String inert(String campo) {
        return campo.startsWith("'") && CsvText.looksLikeFormula(campo.substring(1)) ? campo.substring(1) : campo;
    }
}
