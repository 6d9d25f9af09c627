package io.dictamen.procedure.indicador;

import java.math.BigDecimal;

/** What was done of a goal, in per cent, as it is shown: never on the other side of 100 than the exact value. */
public final class Cumplimientos {
    private Cumplimientos() {}

    /** @param meta above 0 */
    public static BigDecimal de(BigDecimal realizado, BigDecimal meta) {
        boolean cumple = realizado.compareTo(meta) >= 0;
        return Cifra.mostrada(Cifra.porcentaje(realizado, meta), corto -> corto.compareTo(Cifra.CIEN) >= 0 == cumple);
    }
}
