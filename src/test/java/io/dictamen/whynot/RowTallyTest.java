package io.dictamen.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.HitPolicy;
import io.dictamen.whynot.Mundo.Caso;
import io.dictamen.whynot.Mundo.Pedido;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted of rows is what asking each cell by itself shows. */
class RowTallyTest {
    private static final int TABLES = 300;
    private static final int REQUESTS = 200;
    private static final long SEED = 20_261_130;
    private static final ZoneId ZONE = ZoneId.of("America/La_Paz");

    @Test
    void rows_and_single_cells_are_counted_as_asking_each_cell_shows() {
        long near = 0;
        long unmet = 0;
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(SEED + i);
            HitPolicy politica = i % 2 == 0 ? HitPolicy.FIRST : HitPolicy.COLLECT;
            Caso caso = Mundo.caso(random, politica, false);
            RowTally tally = new RowTally(caso.tabla());
            List<Pedido> asked = new ArrayList<>();
            for (int r = 0; r < REQUESTS; r++) {
                asked.add(caso.todos().get(random.nextInt(caso.todos().size())));
                tally.count(asked.get(r), politica, r);
            }
            List<UsoDeFilas.Fila> counted = tally.filas(ZONE);
            for (int row = 0; row < counted.size(); row++) {
                assertThat(counted.get(row)).as("semilla " + (SEED + i)).isEqualTo(brute(caso, row, politica, asked));
                near += counted.get(row).casi().size();
            }
            assertThat(tally.unmet())
                    .containsExactlyElementsOf(caso.tabla().filas().stream()
                            .filter(row -> asked.stream().noneMatch(row::matches))
                            .map(Row::numero)
                            .toList());
            unmet += tally.unmet().size();
        }
        System.out.println(TABLES + " tablas × " + REQUESTS + " solicitudes: " + near + " celdas casi, " + unmet
                + " filas sin cumplir");
        assertThat(near).isPositive();
        assertThat(unmet).isPositive();
    }

    private static UsoDeFilas.Fila brute(Caso caso, int place, HitPolicy politica, List<Pedido> asked) {
        List<Row> rows = caso.tabla().filas();
        Row row = rows.get(place);
        int[] met = IntStream.range(0, asked.size())
                .filter(r -> row.matches(asked.get(r)))
                .toArray();
        int[] decided = IntStream.of(met)
                .filter(r -> politica == HitPolicy.COLLECT
                        || rows.subList(0, place).stream().noneMatch(one -> one.matches(asked.get(r))))
                .toArray();
        List<UsoDeFilas.Celda> casi = new ArrayList<>();
        for (int c = 0; c < row.condiciones().size(); c++) {
            Condition cell = row.condiciones().get(c);
            int[] alone = IntStream.range(0, asked.size())
                    .filter(r -> cell != null
                            && row.asked()
                                    .filter(one -> !one.test(asked.get(r)))
                                    .toList()
                                    .equals(List.of(cell)))
                    .toArray();
            if (alone.length > 0) {
                casi.add(new UsoDeFilas.Celda(
                        caso.tabla().columnas().get(c).letra() + row.numero(),
                        caso.tabla().columnas().get(c).etiqueta(),
                        alone.length,
                        Instant.ofEpochMilli(alone[alone.length - 1])
                                .atZone(ZONE)
                                .toOffsetDateTime()));
            }
        }
        return new UsoDeFilas.Fila(
                row.numero(),
                decided.length,
                met.length,
                decided.length == 0
                        ? null
                        : Instant.ofEpochMilli(decided[decided.length - 1])
                                .atZone(ZONE)
                                .toOffsetDateTime(),
                casi);
    }
}
