package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engine against the plain reading of the typed table: each row, asked one by one. */
@Alongside
class CompiledTableTest {

    @Test
    void the_engine_finds_the_rows_that_a_plain_reading_finds() {
        Random random = new Random(20261122);
        for (int size : new int[] {1, 3, 24, 60}) {
            for (int repeat = 0; repeat < 5; repeat++) {
                CompiledTable compiled = new CompiledTable(Tables.random(random, size));
                for (int i = 0; i < 2_000; i++) {
                    Tables.Hecho hecho = Tables.randomHecho(random);
                    assertThat(compiled.matching(hecho)).as("%s", hecho).isEqualTo(plain(compiled.tabla(), hecho));
                }
            }
        }
    }

    @Test
    void a_large_table_finds_its_one_row() {
        CompiledTable compiled = new CompiledTable(Tables.unique(2_000));
        for (int i = 0; i < 2_000; i++) {
            assertThat(compiled.matching(Tables.hit(i))).containsExactly(i);
        }
        assertThat(compiled.matching(new Tables.Hecho("C7", Tables.Color.BLANCO, true, 10)))
                .isEmpty();
    }

    @Test
    void threads_that_share_a_table_get_each_their_own_answer() throws Exception {
        int threads = 4;
        int requests = 100_000;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CompiledTable compiled = new CompiledTable(Tables.random(new Random(1), 24));
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int seed = thread;
                wrong.add(executor.submit((Callable<Integer>) () -> wrongAnswers(compiled, seed, requests)));
            }
            for (Future<Integer> count : wrong) {
                assertThat(count.get()).isZero();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static int wrongAnswers(CompiledTable compiled, int seed, int requests) {
        Random random = new Random(seed);
        int wrong = 0;
        for (int i = 0; i < requests; i++) {
            Tables.Hecho hecho = Tables.randomHecho(random);
            if (!Arrays.equals(compiled.matching(hecho), plain(compiled.tabla(), hecho))) {
                wrong++;
            }
        }
        return wrong;
    }

    private static int[] plain(DecisionTable tabla, Object hecho) {
        return IntStream.range(0, tabla.filas().size())
                .filter(i -> tabla.filas().get(i).matches(hecho))
                .toArray();
    }
}
