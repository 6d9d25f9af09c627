package io.dictamen.workbook.file;

import java.util.Optional;

/** How the texts of cells are read: as rules, or as data. */
public interface CellTexts {

    /** A text as it was typed, made ready for {@link #content}; once for all cells that share it. */
    String prepared(String crudo);

    /** What a cell with that text holds; empty where it is blank. */
    Optional<Content> content(String preparado);

    /** For a sheet of data, whose texts go back as they came. */
    CellTexts AS_TYPED = new CellTexts() {
        @Override
        public String prepared(String crudo) {
            return crudo;
        }

        @Override
        public Optional<Content> content(String texto) {
            return texto.isBlank() ? Optional.empty() : Optional.of(new Content.Text(texto));
        }
    };
}
