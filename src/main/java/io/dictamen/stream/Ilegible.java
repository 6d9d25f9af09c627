package io.dictamen.stream;

/** An event that cannot be read. */
final class Ilegible extends Exception {
    private final Causa causa;

    /** @param detalle a sentence in Spanish for a person */
    Ilegible(Causa causa, String detalle) {
        super(detalle, null, false, false);
        this.causa = causa;
    }

    Causa causa() {
        return causa;
    }

    String detalle() {
        return String.valueOf(getMessage());
    }
}
