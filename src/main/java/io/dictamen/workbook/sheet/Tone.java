package io.dictamen.workbook.sheet;

/** How a word is coloured, so that the eye finds what is right and what is not. */
public enum Tone {
    GOOD("C6EFCE", "006100"),
    DOUBTFUL("FFEB9C", "7F6000"),
    BAD("FFC7CE", "9C0006");

    /** The colours of its ground and of its letters, as RRGGBB. */
    public final String ground;

    public final String ink;

    Tone(String ground, String ink) {
        this.ground = ground;
        this.ink = ink;
    }
}
