package io.dictamen.mutation;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A made-up decision whose requests can all be listed. */
public final class Mundo {
    private Mundo() {}

    public enum Color {
        ROJO,
        VERDE,
        AZUL
    }

    public enum Forma {
        PUNTO,
        LINEA
    }

    public enum Que {
        UNO,
        DOS,
        TRES
    }

    public record Pedido(
            Color color,
            @Nullable Forma forma,
            @Nullable Boolean moroso,
            @Minimo(0) long cantidad) {}

    /** What a row says; that it warns may be left blank. */
    public static final class Dice {
        Que que = Que.UNO;
        boolean avisa;

        public void que(Que valor) {
            que = valor;
        }

        public void avisa(@Nullable Boolean valor) {
            avisa = Boolean.TRUE.equals(valor);
        }
    }

    public record Resultado(List<Que> que, int avisos) {}

    /** A line of a look-up sheet: what the first one that fits a request says is answered. */
    public record Tarifa(@Nullable Color color, @Minimo(0) long desde, boolean doble, String texto) {}

    public record Tarifado(Que que, String texto, long suma) {}

    static final Catalogo<Tarifa> TARIFAS = new Catalogo<>("Tarifas", Tarifa.class);

    /** What is answered of the first line that fits; of none, where there is none. */
    static Tarifado tarifado(Que que, List<Tarifa> tarifas, Pedido pedido) {
        return tarifas.stream()
                .filter(una -> una.color() == null || una.color() == pedido.color())
                .filter(una -> una.desde() <= pedido.cantidad())
                .findFirst()
                .map(una -> new Tarifado(que, una.texto(), una.doble() ? 2 * una.desde() : una.desde()))
                .orElse(new Tarifado(que, "ninguna", 0));
    }

    static Decision<Pedido, Tarifado> conTarifas() {
        Stage<Dice> etapa = stage(HitPolicy.FIRST);
        return Decision.de("tarifas", "Tarifas", "PRUEBA", Pedido.class, Tarifado.class)
                .etapa(etapa)
                .resultado(caso -> tarifado(caso.fila(etapa).que, caso.catalogo(TARIFAS), caso.solicitud()));
    }

    static Stage<Dice> stage(HitPolicy politica) {
        return Stage.deSolicitud("Prueba", politica, Pedido.class, Dice.class, Function.<Pedido>identity());
    }

    /** @param ruled whether what is red must have a form */
    static Decision<Pedido, Resultado> decision(HitPolicy politica, boolean ruled) {
        Stage<Dice> etapa = stage(politica);
        Decision.Builder<Pedido, Resultado> builder =
                Decision.de("prueba", "Prueba", "PRUEBA", Pedido.class, Resultado.class);
        if (ruled) {
            builder.coherencia(new Coherencia.Requiere(Cuando.es("color", Color.ROJO), List.of("forma")));
        }
        return builder.etapa(etapa)
                .resultado(caso -> new Resultado(
                        caso.filas(etapa).stream().map(fila -> fila.que).toList(), (int) caso.filas(etapa).stream()
                                .filter(fila -> fila.avisa)
                                .count()));
    }

    /** Every request, with numbers on both sides of all that tables ask of them. */
    static List<Pedido> all(boolean ruled) {
        List<Pedido> all = new ArrayList<>();
        for (Color color : Color.values()) {
            for (Forma forma : new Forma[] {null, Forma.PUNTO, Forma.LINEA}) {
                for (Boolean moroso : Arrays.asList(null, false, true)) {
                    for (long cantidad = 0; cantidad <= 6; cantidad++) {
                        if (!ruled || color != Color.ROJO || forma != null) {
                            all.add(new Pedido(color, forma, moroso, cantidad));
                        }
                    }
                }
            }
        }
        return all;
    }
}
