package io.dictamen.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A monthly figure as it is shown. */
public record Cifra(
        ClaseDeCifra indicador,
        String mes,
        BigDecimal valor,
        @Nullable String nota,
        int revision) {}
