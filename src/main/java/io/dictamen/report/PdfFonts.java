package io.dictamen.report;

import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The letters of a PDF, which travel in it: DejaVu Sans, so that no font of the machine is needed or looked for. */
final class PdfFonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NOT_SHOWN = 0xFFFD;

    private final BaseFont plain;
    private final BaseFont bold;
    private final Map<Look, Font> looks = new EnumMap<>(Look.class);

    enum Look {
        TITLE(14, true, "1F4E79"),
        STRONG(9, true, "000000"),
        NOTE(8, false, "595959"),
        HEADING(7, true, "FFFFFF"),
        CELL(7, false, "000000"),
        ID(5, false, "595959");

        private final int points;
        private final boolean bold;
        private final String ink;

        Look(int points, boolean bold, String ink) {
            this.points = points;
            this.bold = bold;
            this.ink = ink;
        }
    }

    private PdfFonts(BaseFont plain, BaseFont bold) {
        this.plain = plain;
        this.bold = bold;
        for (Look look : Look.values()) {
            looks.put(look, new Font(look.bold ? bold : plain, look.points, Font.NORMAL, colour(look.ink)));
        }
    }

    static PdfFonts load() {
        return new PdfFonts(base("DejaVuSansCondensed.ttf"), base("DejaVuSansCondensed-Bold.ttf"));
    }

    private static BaseFont base(String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The deployment lacks " + file);
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Color colour(String rgb) {
        return new Color(Integer.parseInt(rgb, 16));
    }

    BaseFont plain() {
        return plain;
    }

    Paragraph paragraph(String text, Look look) {
        return new Paragraph(shown(text), looks.get(look));
    }

    Phrase phrase(String text, Look look) {
        return new Phrase(shown(text), looks.get(look));
    }

    Phrase phrase(String text, Look look, Color ink) {
        return new Phrase(shown(text), new Font(look.bold ? bold : plain, look.points, Font.NORMAL, ink));
    }

    /** In points. */
    float width(String text, Look look) {
        return (look.bold ? bold : plain).getWidthPoint(shown(text), look.points);
    }

    /** How wide its widest word is. */
    float widest(String text, Look look) {
        float widest = 0;
        for (String word : text.split("[ -]")) {
            widest = Math.max(widest, width(word + "-", look));
        }
        return widest;
    }

    /** The text as it can be shown: in one line, and with a sign in place of what the letters do not have. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean space = Character.isWhitespace(point);
            boolean known = plain.charExists(point) && Character.getType(point) != Character.FORMAT;
            shown.appendCodePoint(space ? ' ' : known ? point : NOT_SHOWN);
        });
        return shown.toString();
    }
}
