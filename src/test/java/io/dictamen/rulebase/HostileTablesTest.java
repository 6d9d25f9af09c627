package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.prueba.HechosPrueba;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.hostile.Accepted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the reader lets through goes on to the engine, which must not take a text for code either. */
class HostileTablesTest {

    @Test
    void the_engine_answers_as_a_plain_reading_and_runs_nothing() {
        List<DecisionTable> tablas = Accepted.tables().toList();

        assertThat(tablas).hasSizeGreaterThan(80);
        for (DecisionTable tabla : tablas) {
            CompiledTable compiled = new CompiledTable(tabla);
            assertThat(compiled.matching(HechosPrueba.EJEMPLO))
                    .as(tabla.libro())
                    .isEqualTo(plain(tabla));
        }
        assertThat(Accepted.nothingHappened()).isTrue();
    }

    private static int[] plain(DecisionTable tabla) {
        return IntStream.range(0, tabla.filas().size())
                .filter(i -> tabla.filas().get(i).matches(HechosPrueba.EJEMPLO))
                .toArray();
    }
}
