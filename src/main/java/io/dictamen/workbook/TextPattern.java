package io.dictamen.workbook;

import com.google.re2j.Pattern;

/**
 * A regular expression that a cell holds, in time linear in the text. Short texts of plain letters, which is nearly all
 * that people type, are first put to {@code java.util.regex}, ten times as fast as RE2 and of the same mind about them;
 * where it begins to wander, RE2 answers. Immutable and thread-safe.
 */
public final class TextPattern {
    private static final int LONGEST_PLAIN = 256;
    private static final int STEPS = 2_000;

    private final Pattern linear;
    private final java.util.regex.Pattern backtracking;

    /** @param texto sound for both engines and meaning the same in both, as {@link SafePattern} sees to */
    public TextPattern(String texto) {
        this.backtracking = java.util.regex.Pattern.compile(texto);
        this.linear = Pattern.compile(texto);
    }

    /** Whether the whole text matches. */
    public boolean matches(String texto) {
        if (isPlain(texto)) {
            try {
                return backtracking.matcher(new Watched(texto)).matches();
            } catch (Wandering e) {
                return linear.matches(texto);
            }
        }
        return linear.matches(texto);
    }

    // What the engines may differ in, line ends and letters beyond ASCII, is not in such a text.
    private static boolean isPlain(String texto) {
        int length = texto.length();
        if (length > LONGEST_PLAIN) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = texto.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The expression as it stands in the cell. */
    @Override
    public String toString() {
        return linear.pattern();
    }

    /** A text that lets itself be read so many times, and no more. */
    private static final class Watched implements CharSequence {
        private final String texto;
        private int left = STEPS;

        Watched(String texto) {
            this.texto = texto;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw Wandering.NOW;
            }
            return texto.charAt(index);
        }

        @Override
        public int length() {
            return texto.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return texto.substring(start, end);
        }

        @Override
        public String toString() {
            return texto;
        }
    }

    private static final class Wandering extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final Wandering NOW = new Wandering();

        private Wandering() {
            super(null, null, false, false);
        }
    }
}
