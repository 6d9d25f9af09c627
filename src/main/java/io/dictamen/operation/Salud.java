package io.dictamen.operation;

import java.util.Collection;
import java.util.Comparator;

/** How something is, the worst last. */
public enum Salud {
    BIEN,
    /** Somebody should look at it today. */
    ATENCION,
    /** Somebody must do something now. */
    MAL;

    /** BIEN where there is none. */
    static Salud worst(Collection<Salud> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(BIEN);
    }

    /** By how large a number is. */
    static Salud of(double value, double attention, double bad) {
        return value >= bad ? MAL : value >= attention ? ATENCION : BIEN;
    }
}
