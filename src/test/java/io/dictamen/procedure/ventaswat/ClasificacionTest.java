package io.dictamen.procedure.ventaswat;

import static io.dictamen.procedure.ventaswat.Atencion.CELULA_VENTAS;
import static io.dictamen.procedure.ventaswat.Atencion.FRONT;
import static io.dictamen.procedure.ventaswat.Plataforma.AGENDAMIENTO;
import static io.dictamen.procedure.ventaswat.Plataforma.HOJA_VENTAS;
import static io.dictamen.procedure.ventaswat.Plataforma.NOTUS;
import static io.dictamen.procedure.ventaswat.Plataforma.OPERADOR_LOGISTICO;
import static io.dictamen.procedure.ventaswat.Plataforma.OTP_INTERNO;
import static io.dictamen.procedure.ventaswat.Plataforma.POLIEDRO;
import static io.dictamen.procedure.ventaswat.Plataforma.RR;
import static io.dictamen.procedure.ventaswat.Plataforma.VISOR_UNICO;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClasificacionTest {
    private static final Map<String, List<String>> OPERACIONES = Map.of(
            "HOGAR", List.of("SERVICIO_NUEVO", "EMPAQUETAMIENTO", "UPGRADE", "SERVICIO_ADICIONAL"),
            "MOVIL", List.of("LINEA_NUEVA", "MIGRACION", "PORTABILIDAD"),
            "TYT", List.of("TERMINAL", "TECNOLOGIA"));
    private static final List<String> EQUIPOS =
            List.of("[]", "['MODEM_DUAL_BAND']", "['DECODIFICADOR']", "['ULTRAWIFI']", "['ULTRAWIFI','DECODIFICADOR']");
    private static final List<@Nullable Long> VELOCIDADES =
            Arrays.asList(null, 1L, 149L, 150L, 151L, 9_007_199_254_740_991L);
    private static final List<@Nullable Boolean> MODEMS = Arrays.asList(null, true, false);
    private static final Pedido UPGRADE = Pedido.de("categoria", "'HOGAR'", "operacion", "'UPGRADE'", "equipos", "[]");

    @Test
    void every_sale_is_classified_as_the_procedure_says() {
        int cases = 0;
        for (String categoria : OPERACIONES.keySet()) {
            for (String operacion : OPERACIONES.getOrDefault(categoria, List.of())) {
                for (String equipos : EQUIPOS) {
                    for (Long velocidad : VELOCIDADES) {
                        for (Boolean modem : MODEMS) {
                            Pedido pedido = UPGRADE.con("categoria", "'" + categoria + "'")
                                    .con("operacion", "'" + operacion + "'", "equipos", equipos)
                                    .con("velocidadMbps", velocidad, "tieneModemDualBand", modem);
                            boolean visita = !equipos.equals("[]")
                                    || operacion.equals("EMPAQUETAMIENTO")
                                    || (velocidad != null && velocidad >= 150 && !Boolean.TRUE.equals(modem));

                            assertThat(pedido.dictado(VentaSwat.CLASIFICACION))
                                    .as(pedido.json())
                                    .isEqualTo(expected(operacion, visita));
                            cases++;
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(9 * 5 * 6 * 3);
    }

    private static Dictado<ResultadoClasificacion> expected(String operacion, boolean visita) {
        return switch (operacion) {
            case "SERVICIO_NUEVO" ->
                dictado("2.A", "HOGAR_NUEVA", true, CELULA_VENTAS, HOJA_VENTAS, OTP_INTERNO, VISOR_UNICO, AGENDAMIENTO);
            case "LINEA_NUEVA" ->
                dictado(
                        "3",
                        "MOVIL_LINEA_NUEVA",
                        false,
                        CELULA_VENTAS,
                        HOJA_VENTAS,
                        POLIEDRO,
                        OTP_INTERNO,
                        OPERADOR_LOGISTICO);
            case "MIGRACION" ->
                dictado("3", "MOVIL_MIGRACION", false, CELULA_VENTAS, HOJA_VENTAS, POLIEDRO, OTP_INTERNO);
            case "PORTABILIDAD" ->
                dictado(
                        "3",
                        "MOVIL_PORTABILIDAD",
                        false,
                        CELULA_VENTAS,
                        HOJA_VENTAS,
                        POLIEDRO,
                        OTP_INTERNO,
                        OPERADOR_LOGISTICO);
            case "TERMINAL", "TECNOLOGIA" ->
                dictado("4", "TYT", false, CELULA_VENTAS, HOJA_VENTAS, POLIEDRO, NOTUS, OTP_INTERNO);
            default ->
                visita
                        ? dictado("3 OT ABIERTA", "HOGAR_OT_ABIERTA", true, FRONT, HOJA_VENTAS, RR, AGENDAMIENTO)
                        : dictado("3 OT CERRADA", "HOGAR_OT_CERRADA", false, FRONT, HOJA_VENTAS, RR);
        };
    }

    private static Dictado<ResultadoClasificacion> dictado(
            String paso, String tipo, boolean visita, Atencion atiende, Plataforma... plataformas) {
        return new Dictado<>(
                new ResultadoClasificacion(TipoVenta.valueOf(tipo), visita, visita, atiende, List.of(plataformas)),
                List.of("CLARO-SWAT " + paso));
    }

    @Test
    void an_operation_of_another_category_is_incoherent() {
        for (Categoria categoria : Categoria.values()) {
            for (Operacion operacion : Operacion.values()) {
                if (OPERACIONES.getOrDefault(categoria.name(), List.of()).contains(operacion.name())) {
                    continue;
                }
                Pedido pedido = UPGRADE.con("categoria", "'" + categoria + "'", "operacion", "'" + operacion + "'");

                assertThat(pedido.faltas(VentaSwat.CLASIFICACION))
                        .as(pedido.json())
                        .isEqualTo(Map.of("operacion", Codigo.INCOHERENTE));
            }
        }
        assertThat(UPGRADE.con("categoria", "'TYT'").mensajes(VentaSwat.CLASIFICACION))
                .containsExactly("operacion UPGRADE no corresponde a categoria TYT, que admite TECNOLOGIA o TERMINAL.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "velocidadMbps | 0 | VALOR",
                "velocidadMbps | -150 | VALOR",
                "velocidadMbps | 9007199254740992 | VALOR",
                "velocidadMbps | 150.0 | TIPO",
                "velocidadMbps | '150' | TIPO",
                "tieneModemDualBand | 'true' | TIPO",
                "tieneModemDualBand | 1 | TIPO",
                "equipos | null | REQUERIDO",
                "equipos | 'ULTRAWIFI' | TIPO",
                "equipos | {} | TIPO",
                "categoria | 'HOGARES' | VALOR",
                "categoria | 0 | TIPO",
                "categoria | null | REQUERIDO",
                "operacion | '' | VALOR",
                "operacion | null | REQUERIDO",
                "fechaReferencia | '2026-03-10T09:01:01-04:00' | FUTURO",
                "equipo | [] | DESCONOCIDO"
            })
    void a_request_that_breaks_the_contract_is_told_where(String campo, String valor, Codigo codigo) {
        assertThat(UPGRADE.con(campo, valor).faltas(VentaSwat.CLASIFICACION)).isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void the_items_of_equipos_are_checked_one_by_one() {
        assertThat(UPGRADE.con("equipos", "['ULTRAWIFI', null, 'MODEM', 3]").faltas(VentaSwat.CLASIFICACION))
                .isEqualTo(
                        Map.of("equipos[1]", Codigo.REQUERIDO, "equipos[2]", Codigo.VALOR, "equipos[3]", Codigo.TIPO));
    }

    @Test
    void outside_the_home_the_speed_must_still_be_one() {
        assertThat(UPGRADE.con("categoria", "'TYT'", "operacion", "'TERMINAL'", "velocidadMbps", "0")
                        .faltas(VentaSwat.CLASIFICACION))
                .isEqualTo(Map.of("velocidadMbps", Codigo.VALOR));
    }
}
