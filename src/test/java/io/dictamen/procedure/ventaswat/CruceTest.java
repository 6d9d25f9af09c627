package io.dictamen.procedure.ventaswat;

import static io.dictamen.procedure.ventaswat.AccionCruce.ESCALAR;
import static io.dictamen.procedure.ventaswat.AccionCruce.INVESTIGAR;
import static io.dictamen.procedure.ventaswat.AccionCruce.NINGUNA;
import static io.dictamen.procedure.ventaswat.AccionCruce.RECLAMAR;
import static io.dictamen.procedure.ventaswat.EstadoCruce.CONFORME;
import static io.dictamen.procedure.ventaswat.EstadoCruce.DIFIERE;
import static io.dictamen.procedure.ventaswat.EstadoCruce.NO_APARECE;
import static io.dictamen.procedure.ventaswat.EstadoCruce.NO_REGISTRADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CruceTest {
    private static final List<@Nullable Boolean> TRES = Arrays.asList(true, false, null);

    @Test
    void every_sale_is_crossed_as_the_procedure_says() {
        decided(true, true, true, CONFORME, NINGUNA);
        decided(true, true, false, DIFIERE, ESCALAR);
        for (Boolean coinciden : TRES) {
            decided(true, false, coinciden, NO_APARECE, RECLAMAR);
            decided(false, true, coinciden, NO_REGISTRADA, INVESTIGAR);
        }
    }

    @Test
    void a_sale_in_neither_list_is_told_on_both_fields() {
        for (Boolean coinciden : TRES) {
            assertThat(pedido(false, false, coinciden).faltas(VentaSwat.CRUCE))
                    .isEqualTo(Map.of("enBaseAlmacontact", Codigo.INCOHERENTE, "enHojaClaro", Codigo.INCOHERENTE));
        }
        assertThat(pedido(false, false, null).mensajes(VentaSwat.CRUCE))
                .containsOnly("enBaseAlmacontact o enHojaClaro tiene que ser true: no pueden ser los dos false.");
    }

    @Test
    void in_both_lists_it_must_be_said_whether_the_data_agree() {
        assertThat(pedido(true, true, null).faltas(VentaSwat.CRUCE))
                .isEqualTo(Map.of("datosCoinciden", Codigo.REQUERIDO));
        assertThat(pedido(true, true, null).mensajes(VentaSwat.CRUCE))
                .containsExactly("Falta datosCoinciden: si sus datos son los mismos en las dos."
                        + " Se pide cuando enBaseAlmacontact es true y enHojaClaro es true.");
    }

    @Test
    void a_faulty_field_is_told_once_and_nothing_is_concluded_from_it() {
        assertThat(pedido(true, true, null).con("datosCoinciden", "'si'").faltas(VentaSwat.CRUCE))
                .isEqualTo(Map.of("datosCoinciden", Codigo.TIPO));
        assertThat(pedido(true, true, null).con("enHojaClaro", "1").faltas(VentaSwat.CRUCE))
                .isEqualTo(Map.of("enHojaClaro", Codigo.TIPO));
        assertThat(pedido(false, false, null).con("enHojaClaro", "'false'").faltas(VentaSwat.CRUCE))
                .isEqualTo(Map.of("enHojaClaro", Codigo.TIPO));
        assertThat(Pedido.de("venta", "' '").faltas(VentaSwat.CRUCE))
                .isEqualTo(Map.of(
                        "venta", Codigo.REQUERIDO,
                        "enBaseAlmacontact", Codigo.REQUERIDO,
                        "enHojaClaro", Codigo.REQUERIDO));
    }

    private static void decided(
            boolean enBase, boolean enHoja, @Nullable Boolean coinciden, EstadoCruce estado, AccionCruce accion) {
        assertThat(pedido(enBase, enHoja, coinciden).dictado(VentaSwat.CRUCE))
                .isEqualTo(new Dictado<>(new ResultadoCruce(estado, accion), List.of("CLARO-SWAT 9")));
    }

    private static Pedido pedido(boolean enBase, boolean enHoja, @Nullable Boolean coinciden) {
        return Pedido.de("venta", "'V-1'", "enBaseAlmacontact", enBase, "enHojaClaro", enHoja)
                .con("datosCoinciden", coinciden);
    }
}
