package io.dictamen.procedure.ventaswat;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.checklist.Severidad;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValidacionTest {
    private static final List<Exigido> EXIGIDOS = """
            hojaVentas HOJ HOGAR_NUEVA=2.A HOGAR_OT_ABIERTA=2.G HOGAR_OT_CERRADA=2.G MOVIL=3 TYT=4
            llamadaTransferida TRA HOGAR_NUEVA=2.B
            tarifaOfrecida TAR HOGAR_NUEVA=2.C
            creditoAprobado CRE HOGAR_NUEVA=2.D
            ventaDigitada DIG HOGAR_NUEVA=2.F
            identidadValidada IDE HOGAR_NUEVA=2.D MOVIL=3 TYT=4
            contratoLeido CON HOGAR_NUEVA=2.E MOVIL=3 TYT=4
            visitaAgendada AGE HOGAR_NUEVA=2.F HOGAR_OT_ABIERTA=2.J
            codigosTarifaCorrectos COD HOGAR_OT_ABIERTA=2.I HOGAR_OT_CERRADA=2.I
            cantidadServiciosCorrecta CAN HOGAR_OT_ABIERTA=2.I HOGAR_OT_CERRADA=2.I
            serviciosAprovisionados SER HOGAR_OT_ABIERTA=2.I HOGAR_OT_CERRADA=2.I
            tipologiaValidada TIP MOVIL=3
            planOfrecido PLA MOVIL=3
            capacidadRecargaValidada REC MOVIL_MIGRACION=3
            nipEnviado NIP MOVIL_PORTABILIDAD=3
            simEnviada SIM MOVIL_LINEA_NUEVA=3 MOVIL_PORTABILIDAD=3
            descuentoOfrecido DES MOVIL_PORTABILIDAD=3
            inventarioDisponible INV TYT=4
            cupoValidado CUP TYT=4
            reservaPoliedro POL TYT=4
            reservaNotus NOT TYT=4
            """.lines().map(Exigido::de).toList();
    private static final List<String> DICHOS = List.of("true", "false", "null");

    /** What must be done, with the clause that asks for it by type of sale. */
    record Exigido(String dato, String codigo, Map<String, String> pasos) {
        static Exigido de(String linea) {
            String[] partes = linea.split(" ", 3);
            return new Exigido(
                    partes[0],
                    "S-" + partes[1] + "-01",
                    Arrays.stream(partes[2].split(" "))
                            .map(paso -> paso.split("="))
                            .collect(Collectors.toMap(paso -> paso[0], paso -> paso[1])));
        }

        String paso(String tipo) {
            String deMovil = tipo.startsWith("MOVIL") ? pasos.getOrDefault("MOVIL", "") : "";
            return pasos.getOrDefault(tipo, deMovil);
        }
    }

    @Test
    void each_fact_is_asked_of_its_types_of_sale_and_of_no_other() {
        for (TipoVenta tipo : TipoVenta.values()) {
            for (Exigido exigido : EXIGIDOS) {
                for (String dicho : DICHOS) {
                    Pedido pedido = Pedido.de("tipoVenta", "'" + tipo + "'", "descuentoAplica", "true");
                    for (Exigido otro : EXIGIDOS) {
                        pedido = pedido.con(otro.dato, otro == exigido ? dicho : "true");
                    }
                    checked(pedido, tipo.name());
                }
            }
        }
    }

    @Test
    void every_sale_is_checked_as_the_procedure_says() {
        Random random = new Random(20260310);
        for (int i = 0; i < 5_000; i++) {
            TipoVenta tipo = TipoVenta.values()[random.nextInt(TipoVenta.values().length)];
            Pedido pedido = Pedido.de(
                    "tipoVenta", "'" + tipo + "'", "simAdquirida", any(random), "descuentoAplica", any(random));
            for (Exigido exigido : EXIGIDOS) {
                pedido = random.nextInt(4) == 0 ? pedido : pedido.con(exigido.dato, any(random));
            }
            checked(pedido, tipo.name());
        }
    }

    private static void checked(Pedido pedido, String tipo) {
        List<String> errores = new ArrayList<>();
        List<String> clausulas = new ArrayList<>();
        for (Exigido exigido : EXIGIDOS) {
            boolean adquirida = exigido.dato.equals("simEnviada")
                    && tipo.equals("MOVIL_PORTABILIDAD")
                    && pedido.campos().getOrDefault("simAdquirida", "").equals("true");
            boolean hecho = pedido.campos().getOrDefault(exigido.dato, "").equals("true");
            boolean sinDescuento = exigido.dato.equals("descuentoOfrecido")
                    && !pedido.campos().getOrDefault("descuentoAplica", "").equals("true");
            if (!exigido.paso(tipo).isEmpty() && !hecho && !adquirida && !sinDescuento) {
                errores.add(exigido.codigo + " " + exigido.dato);
                clausulas.add("CLARO-SWAT " + exigido.paso(tipo));
            }
        }
        Dictado<ResultadoValidacion> dictado = pedido.dictado(VentaSwat.VALIDACION);

        assertThat(dictado.resultado().conforme()).isEqualTo(errores.isEmpty());
        assertThat(dictado.clausulas()).as(pedido.json()).isEqualTo(clausulas);
        assertThat(dictado.resultado().errores())
                .as(pedido.json())
                .allMatch(error ->
                        error.severidad() == Severidad.ERROR && !error.mensaje().isBlank())
                .extracting((Hallazgo error) -> error.codigo() + " " + error.campo())
                .isEqualTo(errores);
    }

    @Test
    void only_the_type_of_sale_must_be_said_and_a_fact_is_true_or_false() {
        assertThat(Pedido.de("hojaVentas", "'si'", "nipEnviado", "1", "simAdquirida", "''", "sim", "null")
                        .faltas(VentaSwat.VALIDACION))
                .isEqualTo(Map.of(
                        "tipoVenta", Codigo.REQUERIDO,
                        "hojaVentas", Codigo.TIPO,
                        "nipEnviado", Codigo.TIPO,
                        "simAdquirida", Codigo.TIPO,
                        "sim", Codigo.DESCONOCIDO));
        assertThat(Pedido.de("tipoVenta", "'MOVIL'").faltas(VentaSwat.VALIDACION))
                .isEqualTo(Map.of("tipoVenta", Codigo.VALOR));
    }

    private static String any(Random random) {
        return DICHOS.get(random.nextInt(DICHOS.size()));
    }
}
