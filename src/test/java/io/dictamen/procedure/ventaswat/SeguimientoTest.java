package io.dictamen.procedure.ventaswat;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The follow-up of a sale until it is installed: its contract, and every state against the contract's rows. */
class SeguimientoTest {
    private static final Pedido VENTA =
            Pedido.de("venta", "'V-1'", "tipoVenta", "'HOGAR_NUEVA'", "estadoInstalacion", "'PROXIMA_A_INSTALAR'");

    @ParameterizedTest
    @EnumSource(TipoVenta.class)
    void each_state_has_its_action_whatever_the_date(TipoVenta tipo) {
        for (String fecha : List.of("null", "'2026-03-01'", "'2026-03-10'", "'2026-04-01'")) {
            Pedido venta = VENTA.con("tipoVenta", "'" + tipo + "'", "fechaAgendada", fecha);
            String pasoLegal = tipo == TipoVenta.TYT ? "7" : "6";
            assertThat(told(venta.con("estadoInstalacion", "'INSTALADA'")))
                    .isEqualTo("LEGALIZAR " + pasoLegal + " null " + pasoLegal);
            assertThat(told(venta.con("estadoInstalacion", "'CANCELADA'"))).isEqualTo("RECUPERAR_VENTA 5 null 5");
            assertThat(told(venta.con("estadoInstalacion", "'NO_INSTALADA'"))).isEqualTo("REAGENDAR 5 null 5");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "null, AGENDAR 2 null 2.J",
        "'0001-01-01', REAGENDAR 5 -739684 5",
        "'2026-03-09', REAGENDAR 5 -1 5",
        "'2026-03-10', CONFIRMAR_VISITA 5 0 5",
        "'2026-03-11', CONFIRMAR_VISITA 5 1 5",
        "'2026-03-12', ESPERAR 5 2 2.K",
        "'9999-12-31', ESPERAR 5 2912374 2.K",
    })
    void a_sale_to_be_installed_is_followed_by_the_days_to_its_visit(String fecha, String dicho) {
        assertThat(told(VENTA.con("fechaAgendada", fecha.equals("null") ? fecha : "'" + fecha + "'")))
                .isEqualTo(dicho);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T03:59:59Z, 2",
        "2026-03-10T04:00:00Z, 1",
        "2026-03-10T12:59:59+14:00, 2",
    })
    void the_days_are_those_of_the_service_zone(String referencia, long dias) {
        Pedido venta = VENTA.con("fechaAgendada", "'2026-03-11'", "fechaReferencia", "'" + referencia + "'");

        assertThat(venta.dictado(VentaSwat.SEGUIMIENTO).resultado().diasParaVisita())
                .isEqualTo(dias);
    }

    @Test
    void only_the_day_of_the_visit_may_come_after_the_reference() {
        assertThat(VENTA.con("fechaAgendada", "'2026-03-11T09:00:00-04:00'").faltas(VentaSwat.SEGUIMIENTO))
                .isEqualTo(Map.of("fechaAgendada", Codigo.TIPO));
        assertThat(VENTA.con("fechaAgendada", "'2027-02-29'").faltas(VentaSwat.SEGUIMIENTO))
                .isEqualTo(Map.of("fechaAgendada", Codigo.TIPO));
        assertThat(VENTA.con("fechaAgendada", "'2027-01-01'", "fechaReferencia", "'2026-03-11T00:00:00Z'")
                        .faltas(VentaSwat.SEGUIMIENTO))
                .isEqualTo(Map.of("fechaReferencia", Codigo.FUTURO));
        assertThat(VentaSwat.SEGUIMIENTO.contrato().schema().toString())
                .contains("Día para el que se agendó la visita; puede ser posterior a fechaReferencia");
    }

    @Test
    void the_contract_names_every_fault() {
        assertThat(Pedido.de("tipoVenta", "'HOGAR'", "estadoInstalacion", "1", "motivo", "7", "fecha", "null")
                        .faltas(VentaSwat.SEGUIMIENTO))
                .isEqualTo(Map.of(
                        "venta", Codigo.REQUERIDO,
                        "tipoVenta", Codigo.VALOR,
                        "estadoInstalacion", Codigo.TIPO,
                        "motivo", Codigo.TIPO,
                        "fecha", Codigo.DESCONOCIDO));
    }

    private static String told(Pedido venta) {
        Dictado<ResultadoSeguimiento> dictado = venta.dictado(VentaSwat.SEGUIMIENTO);
        ResultadoSeguimiento dicho = dictado.resultado();
        assertThat(dicho.mensaje()).isNotBlank();
        assertThat(dicho.responsable()).isEqualTo(ResponsableSeguimiento.BACK_OFFICE);
        assertThat(dictado.clausulas()).hasSize(1);
        return dicho.accion() + " " + dicho.siguientePaso() + " " + dicho.diasParaVisita() + " "
                + dictado.clausulas().get(0).replace("CLARO-SWAT ", "");
    }
}
