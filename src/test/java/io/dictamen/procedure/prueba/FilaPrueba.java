package io.dictamen.procedure.prueba;

import io.dictamen.decision.ValorInadmisible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what it was told, in that order. */
public final class FilaPrueba {
    private final Map<String, Object> dicho = new LinkedHashMap<>();

    public void estado(Estado valor) {
        dicho.put("estado", valor);
    }

    public void mensaje(@Nullable String valor) {
        say("mensaje", valor);
    }

    public void cantidad(@Nullable Integer valor) {
        say("cantidad", valor);
    }

    public void total(@Nullable Long valor) {
        say("total", valor);
    }

    public void monto(@Nullable BigDecimal valor) {
        say("monto", valor);
    }

    public void activo(@Nullable Boolean valor) {
        say("activo", valor);
    }

    public void desde(@Nullable LocalDate valor) {
        say("desde", valor);
    }

    public void quisquilloso(@Nullable String valor) {
        throw new IllegalArgumentException("never content with " + valor);
    }

    public void plantilla(@Nullable String valor) {
        throw new ValorInadmisible("A " + valor + " le falta algo.", "Escriba " + valor + valor + ".");
    }

    public void estados(Estado @Nullable ... valores) {
        say("estados", valores == null ? null : List.of(valores));
    }

    public void doble(@Nullable String valor) {
        say("doble", valor);
    }

    public void doble(@Nullable Integer valor) {
        say("doble", valor);
    }

    private void say(String resultado, @Nullable Object valor) {
        if (valor != null) {
            dicho.put(resultado, valor);
        }
    }

    @Override
    public String toString() {
        return dicho.toString();
    }
}
