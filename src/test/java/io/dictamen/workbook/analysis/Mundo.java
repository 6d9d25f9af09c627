package io.dictamen.workbook.analysis;

import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.FieldPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up decision with a field of every kind that a table can ask about. */
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

    public record Cliente(String nombre, @Nullable String zona) {}

    public record Pedido(
            Color color,
            @Nullable Forma forma,
            boolean activo,
            @Nullable Boolean moroso,
            @FalsoSiFalta boolean avisado,
            @Minimo(1) long cantidad,
            @Minimo(0) @Nullable Long edad,
            @Minimo(value = 0, excluido = true) @Nullable BigDecimal parte,
            @Minimo(0) @Nullable BigDecimal total,
            LocalDate dia,
            String texto,
            @Nullable String nota,
            @Nullable Cliente cliente) {}

    public record Hechos(
            Pedido solicitud,
            boolean derivado,
            @Nullable Integer puntaje,
            LocalDateTime momento,
            boolean falla0,
            boolean falla1) {}

    /** What an ordinary row says. */
    public record Dice(int que) {}

    /** A row that also looks at something of its own. */
    public record Chequeo(int cual) implements CheckedRow {
        @Override
        public void resolve(Class<?> hechos, Map<String, CatalogSheet> catalogos, RowFaults faults) {}

        @Override
        public String campo() {
            return "falla" + cual;
        }

        @Override
        public List<FieldPath> reads() {
            return List.of();
        }

        @Override
        public boolean applies(Object hecho) {
            return cual == 0 ? ((Hechos) hecho).falla0() : ((Hechos) hecho).falla1();
        }

        @Override
        public Object identity() {
            return "C" + cual;
        }
    }

    static Stage<Object> stage(HitPolicy politica) {
        return Stage.<Pedido, Hechos, Object>of("Prueba", politica, Hechos.class, Object.class, caso -> {
            throw new AssertionError("Nothing is evaluated");
        });
    }
}
