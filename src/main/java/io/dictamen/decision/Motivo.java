package io.dictamen.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A rule that decided, and the clause it applies. A DRL rule has no sheet and no row; {@code fila} is the sheet's own number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Motivo(
        String libro, @Nullable String hoja, @Nullable Integer fila, String clausula, String regla) {}
