package io.dictamen.benchmark.process;

import org.jspecify.annotations.Nullable;

/** What the large table asks about. */
public record DatosTarifa(String codigo, String color, boolean activo, long cantidad) implements Prepared {

    @Override
    public @Nullable Object[] valores() {
        return new @Nullable Object[] {codigo, color, activo, cantidad};
    }
}
