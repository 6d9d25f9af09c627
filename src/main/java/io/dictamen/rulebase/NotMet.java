package io.dictamen.rulebase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that did not decide, and the conditions of it that the request does not meet. */
public record NotMet(String libro, String hoja, int fila, String clausula, String regla, List<Failed> condiciones) {

    /**
     * A condition that failed.
     *
     * @param columna the column's label as analysts see it
     * @param actual the value that stood against it; null where the field is absent
     */
    public record Failed(
            String columna, String condicion, @Nullable Object actual) {}
}
