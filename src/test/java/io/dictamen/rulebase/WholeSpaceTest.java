package io.dictamen.rulebase;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.procedure.anulacion.Alcance;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.EstadoOrden;
import io.dictamen.procedure.anulacion.FormaPago;
import io.dictamen.procedure.anulacion.HechosCierre;
import io.dictamen.procedure.anulacion.HechosRegistro;
import io.dictamen.procedure.anulacion.HechosRequisitos;
import io.dictamen.procedure.anulacion.Identificacion;
import io.dictamen.procedure.anulacion.OrdenTrabajo;
import io.dictamen.procedure.anulacion.Segmento;
import io.dictamen.procedure.anulacion.SolicitudCierre;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.procedure.anulacion.Tramite;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole input space of a decision, against the derived facts written out by hand and a plain reading of the rows. */
class WholeSpaceTest {
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");
    private static final Momento MOMENTO = new Momento(AHORA, ZoneId.of("America/La_Paz"));

    @Test
    void every_registration_is_decided_as_its_rows_read() {
        int cases = 0;
        for (Tramite tramite : Tramite.values()) {
            for (Alcance alcance : Alcance.values()) {
                for (EstadoOrden estado : EstadoOrden.values()) {
                    for (int bits = 0; bits < 1 << 11; bits++) {
                        registration(tramite, alcance, estado, bits, null);
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(3 * 2 * 4 * 2_048);
    }

    @Test
    void every_identification_is_decided_as_its_rows_read() {
        int cases = 0;
        for (Tramite tramite : Tramite.values()) {
            for (EstadoOrden estado : EstadoOrden.values()) {
                for (int bits = 0; bits < 1 << 6; bits++) {
                    for (Segmento segmento : Segmento.values()) {
                        for (int dichos = 0; dichos < 1 << 4; dichos++) {
                            var identificacion = new Identificacion(
                                    segmento, text(dichos, 0), text(dichos, 1), text(dichos, 2), text(dichos, 3));
                            registration(tramite, Alcance.PARCIAL, estado, bits, identificacion);
                            cases++;
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(3 * 4 * 64 * 2 * 16);
    }

    @Test
    void every_closing_is_decided_as_its_rows_read() {
        for (FormaPago forma : FormaPago.values()) {
            for (int bits = 0; bits < 1 << EstadoOrden.values().length; bits++) {
                List<OrdenTrabajo> ordenes = new ArrayList<>();
                for (EstadoOrden estado : EstadoOrden.values()) {
                    if (bit(bits, estado.ordinal())) {
                        ordenes.add(new OrdenTrabajo("OT", estado));
                    }
                }
                var solicitud = new SolicitudCierre("A", "V", null, forma, ordenes, null);
                boolean cerradas = bit(bits, EstadoOrden.CERRADA.ordinal());
                List<Integer> rows = matching("Cierre", new HechosCierre(solicitud, cerradas));

                assertThat(RULE_BASE
                                .evaluate(Anulacion.CIERRE, solicitud, MOMENTO)
                                .motivos())
                        .extracting(Motivo::fila)
                        .isEqualTo(rows);
            }
        }
    }

    private static void registration(
            Tramite tramite, Alcance alcance, EstadoOrden estado, int bits, @Nullable Identificacion identificacion) {
        boolean hoy = bit(bits, 0);
        var solicitud = new SolicitudRegistro(
                "S",
                tramite,
                hoy ? AHORA.minusHours(1) : AHORA.minusDays(1),
                alcance,
                text(bits, 1),
                text(bits, 2),
                text(bits, 3),
                bit(bits, 4),
                bit(bits, 5),
                bit(bits, 6),
                bit(bits, 7),
                bit(bits, 8),
                estado,
                bit(bits, 9),
                bit(bits, 10),
                identificacion);
        boolean enPlataforma = hoy && tramite != Tramite.OTRO;
        boolean acreditado = solicitud.esTitular()
                || (solicitud.cartaAutorizacion()
                        && solicitud.fotocopiaCiTitular()
                        && (!solicitud.pagoEnCaja() || solicitud.factura()));
        List<Integer> requisitos = matching("Requisitos", new HechosRequisitos(solicitud, enPlataforma, acreditado));
        List<Integer> registro = matching(
                "Registro",
                new HechosRegistro(
                        solicitud, enPlataforma, acreditado, !identified(identificacion), !requisitos.isEmpty()));
        List<Integer> expected = new ArrayList<>(requisitos);
        expected.add(registro.get(0));

        assertThat(RULE_BASE.evaluate(Anulacion.REGISTRO, solicitud, MOMENTO).motivos())
                .as("%s", solicitud)
                .extracting(Motivo::fila)
                .isEqualTo(expected);
    }

    private static boolean identified(@Nullable Identificacion una) {
        if (una == null) {
            return true;
        }
        return una.segmento() == Segmento.RESIDENCIAL
                ? una.nombre() != null && una.apellido() != null
                : una.nit() != null && una.empresa() != null;
    }

    private static List<Integer> matching(String tabla, Object hecho) {
        DecisionTable table = RULE_BASE.tablas(tabla.equals("Cierre") ? Anulacion.CIERRE : Anulacion.REGISTRO).stream()
                .filter(una -> una.nombre().equals(tabla))
                .findFirst()
                .orElseThrow();
        return table.filas().stream()
                .filter(fila -> fila.matches(hecho))
                .map(Row::numero)
                .toList();
    }

    private static boolean bit(int bits, int i) {
        return (bits >> i & 1) == 1;
    }

    private static @Nullable String text(int bits, int i) {
        return bit(bits, i) ? "dicho" : null;
    }
}
