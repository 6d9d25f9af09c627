package io.dictamen.workbook.file;

/** Puts a text together from its runs of differing fonts. */
final class RichText {
    /** More than a cell of Excel can hold; of a longer text the rest is not kept. */
    static final int LONGEST = 40_000;

    private final StringBuilder texto = new StringBuilder();
    private boolean dentro;
    private boolean fonetica;

    void clear() {
        texto.setLength(0);
    }

    void start(String lugar) {
        fonetica |= lugar.endsWith("/rPh");
        dentro = lugar.endsWith("/t") && !fonetica;
    }

    void characters(char[] letras, int desde, int cuantas) {
        if (dentro) {
            append(texto, letras, desde, cuantas);
        }
    }

    void end(String lugar) {
        fonetica &= !lugar.endsWith("/rPh");
        dentro = false;
    }

    /** The text as the file has it. */
    String take() {
        String crudo = texto.toString();
        clear();
        return crudo;
    }

    static void append(StringBuilder texto, char[] letras, int desde, int cuantas) {
        texto.append(letras, desde, Math.min(cuantas, LONGEST - texto.length()));
    }
}
