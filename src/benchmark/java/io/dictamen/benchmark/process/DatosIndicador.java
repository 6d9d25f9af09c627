package io.dictamen.benchmark.process;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the table {@code Indicador} asks about. */
public record DatosIndicador(String indicador, @Nullable BigDecimal valor) implements Prepared {

    @Override
    public @Nullable Object[] valores() {
        return new @Nullable Object[] {indicador, valor};
    }
}
