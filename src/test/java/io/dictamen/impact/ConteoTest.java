package io.dictamen.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Verdict;
import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Recuento.Paso;
import io.dictamen.impact.Recuento.Reparto;
import io.dictamen.impact.Recuento.Valor;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.digitacion.SolicitudMuestreo;
import io.dictamen.procedure.top10.Top10;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConteoTest {
    private static final SolicitudMuestreo ANY = new SolicitudMuestreo(1L);

    private static Redecision.Decided decided(String despues, Likeness likeness) {
        return new Redecision.Decided(Digitacion.MUESTREO, ANY, new Verdict<>(ANY, List.of(), 0), despues, likeness);
    }

    private static final Redecision.Decided SAME = decided("A", Likeness.IGUAL);
    private static final Redecision.Decided OTHER = decided("B", Likeness.DIFERENTE);

    @Test
    void requests_are_counted_by_value_with_the_way_from_outcome_to_outcome() {
        Conteo conteo = new Conteo();
        conteo.count("Norte", "A", SAME);
        conteo.count(null, "A", OTHER);
        conteo.count("Norte", "A", OTHER);
        conteo.count("Norte", "C", OTHER);

        assertThat(conteo.reparto(Por.REGION, "direccion.zona"))
                .isEqualTo(new Reparto(
                        Por.REGION,
                        "direccion.zona",
                        List.of(
                                new Valor("Norte", 3, 2, List.of(new Paso("A", "B", 1), new Paso("C", "B", 1))),
                                new Valor(null, 1, 1, List.of(new Paso("A", "B", 1)))),
                        null));
    }

    @Test
    void what_was_noted_down_goes_on_as_if_it_had_never_stopped() {
        Conteo whole = new Conteo();
        Conteo first = new Conteo();
        Conteo second = new Conteo();
        for (int n = 0; n < 40; n++) {
            String valor = n % 7 == 0 ? null : "V" + n % 5;
            Redecision.Decided decided = n % 3 == 0 ? OTHER : SAME;
            whole.count(valor, "A", decided);
            (n < 17 ? first : second).count(valor, "A", decided);
        }
        Conteo resumed = Conteo.of(first.reparto(Por.OFICINA, "puntoVenta"));
        resumed.add(second);

        assertThat(resumed.reparto(Por.OFICINA, "puntoVenta")).isEqualTo(whole.reparto(Por.OFICINA, "puntoVenta"));
    }

    @Test
    void beyond_the_values_that_are_counted_apart_the_rest_is_counted_together_wherever_the_parts_were_cut() {
        int values = Conteo.APART + 30;
        Conteo whole = new Conteo();
        Conteo parts = new Conteo();
        Conteo part = new Conteo();
        for (int n = 0; n < 2 * values; n++) {
            whole.count("V" + n % values, "A", OTHER);
            part.count("V" + n % values, "A", OTHER);
            if (n % 100 == 0) {
                parts.add(part);
                part = new Conteo();
            }
        }
        parts.add(part);

        Reparto reparto = whole.reparto(Por.REGION, "direccion.zona");
        assertThat(reparto.valores()).hasSize(Conteo.APART).allMatch(valor -> valor.diferentes() == 2);
        assertThat(reparto.otros()).isEqualTo(new Valor(null, 60, 60, List.of(new Paso("A", "B", 60))));
        assertThat(parts.reparto(Por.REGION, "direccion.zona")).isEqualTo(reparto);
    }

    @Test
    void a_decision_is_counted_by_the_fields_that_it_has() {
        Lectura venta = Lectura.of(Digitacion.VENTA);
        assertThat(venta.campo(Por.REGION)).isEqualTo("direccion.zona");
        assertThat(venta.campo(Por.OFICINA)).isEqualTo("puntoVenta");
        assertThat(venta.campo(Por.CANAL)).isEqualTo("canal");
        Lectura enrutamiento = Lectura.of(Top10.ENRUTAMIENTO);
        assertThat(enrutamiento.campo(Por.REGION)).isEqualTo("planilla.zona");
        assertThat(enrutamiento.campo(Por.OFICINA)).isNull();
        assertThat(enrutamiento.campo(Por.CANAL)).isNull();
    }
}
