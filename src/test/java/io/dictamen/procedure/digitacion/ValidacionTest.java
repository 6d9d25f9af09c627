package io.dictamen.procedure.digitacion;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.procedure.Faults;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two checklists against a plain reading of the procedure, on many requests of likely and unlikely values. */
class ValidacionTest {
    private static final int REQUESTS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VENTAS = Set.of("VENTA_INDIVIDUAL", "VENTA_PAQUETE");
    private static final Set<String> VIAS = Set.of("avenida", "calle", "pasaje", "carretera", "plaza", "callejon");
    private static final Map<String, Set<String>> PLANES = Map.of(
            "TELEFONIA", Set.of("TEL-RESIDENCIAL", "TEL-EMPRESARIAL"),
            "INTERNET", Set.of("INT-20", "INT-50", "INT-100", "INT-150", "INT-300"),
            "MULTIMEDIA", Set.of("TV-BASICO", "TV-HD"),
            "DUO_PACK", Set.of("DUO-50", "DUO-100", "DUO-150"));
    private static final String[] NOMBRES = {
        "María Peña",
        "MARIA  PENA",
        "maria peña",
        "Pe\u006e\u0303a María",
        "Ana",
        "A1 B2",
        "J. O’Connor-D'Ávila",
        "Ольга Иванова",
        "Ana\tPaz",
        "Ana, Paz",
        "3M",
        "Ana_Paz",
        "\u0301Ana Paz",
        "Muñoz Ñuflo\u0301",
        "  Ana Paz  ",
        "Straße Ana",
        "STRASSE ANA",
        "क्षि ता"
    };
    private static final String[] CARNETS = {
        "1234",
        "123",
        "1234567890",
        "12345678901",
        "1234567 LP",
        "1234567lp",
        "1234567-1A SC",
        "1234567-A1",
        "1234567  LP",
        "1234567 XX",
        " 1234567-1a\u00a0",
        "1234567-1A",
        "١٢٣٤٥",
        "1234567 ſc",
        "1234567-1\u00e1",
        "12 34567"
    };
    private static final String[] NITS = {"1234567", "123456", "123456789012", "1234567890123", "12-34567", " 1234567 "
    };

    private final Random random = new Random(20261123);

    @Test
    void a_sale_has_the_errors_that_the_procedure_names() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            ObjectNode pedido = request(false);
            List<String> expected = sale(pedido);
            assertThat(codes(Digitacion.VENTA, pedido)).as("%s", pedido).isEqualTo(expected);
            seen.addAll(expected);
        }
        assertThat(seen).hasSize(22);
    }

    @Test
    void an_after_sale_has_the_errors_that_the_procedure_names() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            ObjectNode pedido = request(true);
            List<String> expected = afterSale(pedido);
            assertThat(codes(Digitacion.POSTVENTA, pedido)).as("%s", pedido).isEqualTo(expected);
            seen.addAll(expected);
        }
        assertThat(seen).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "puntoVenta | - | {puntoVenta=REQUERIDO}",
                "counter | ` ` | {counter=REQUERIDO}",
                "canal | null | {canal=REQUERIDO}",
                "segmento | `residencial` | {segmento=VALOR}",
                "tipoSolicitud | `` | {tipoSolicitud=VALOR}",
                "tipoSolicitud | 0 | {tipoSolicitud=TIPO}",
                "nombre | `  ` | {}",
                "nombre | 7 | {nombre=TIPO}",
                "fechaSolicitud | `2026-03-10T15:01:01-04:00` | {fechaSolicitud=FUTURO}",
                "fechaAtencion | `2026-03-10` | {fechaAtencion=TIPO}",
                "fechaAtencion | `2026-03-01T09:00:00-04:00` | {}",
                "direccion | {} | {}",
                "direccion | [] | {direccion=TIPO}",
                "direccion | {`barrio`: null} | {direccion.barrio=DESCONOCIDO}",
                "direccion | {`numero`: 12} | {direccion.numero=TIPO}",
                "respaldo | {`servicio`: `CABLE`} | {respaldo.servicio=VALOR}",
                "tecnologia | `GPON` | {tecnologia=DESCONOCIDO}"
            })
    void the_contract_of_a_sale_names_every_fault(String campo, String valor, String expected) {
        Map<String, String> sano = new HashMap<>(Map.of(
                "numeroSolicitud", "`S-1`",
                "fechaSolicitud", "`2026-03-10T09:00:00-04:00`",
                "puntoVenta", "`PV-1`",
                "counter", "`CT-1`",
                "canal", "`VIRTUAL`",
                "segmento", "`RESIDENCIAL`"));
        assertThat(Faults.of(Digitacion.VENTA, Faults.with(sano, campo, valor))).hasToString(expected);
    }

    private static <I extends Record> List<String> codes(Decision<I, ResultadoValidacion> decision, ObjectNode pedido) {
        Contract.Request<I> request = decision.contrato().read(pedido.toString(), AHORA, LA_PAZ);
        ResultadoValidacion resultado = RULE_BASE
                .evaluate(decision, request.solicitud(), request.momento())
                .resultado();
        assertThat(resultado.conforme()).isEqualTo(resultado.errores().isEmpty());
        return resultado.errores().stream().map(error -> error.codigo()).toList();
    }

    private ObjectNode request(boolean postventa) {
        ObjectNode pedido = JSON.createObjectNode()
                .put("numeroSolicitud", "S-1")
                .put("fechaSolicitud", "2026-03-10T09:00:00-04:00")
                .put("puntoVenta", "PV-1")
                .put("counter", "CT-1")
                .put("canal", one("PLATAFORMA", "VIRTUAL", "EMPRESARIAL", "RESIDENCIAL"))
                .put("segmento", one("RESIDENCIAL", "EMPRESARIAL"));
        maybe(pedido, "tipoSolicitud", "VENTA_INDIVIDUAL", "VENTA_PAQUETE", "TRASLADO", "LINEA_GEMELA", "DUO_PACK");
        maybe(pedido, "nombre", NOMBRES);
        maybe(pedido, "carnetIdentidad", CARNETS);
        maybe(pedido, "nit", NITS);
        maybe(pedido, "servicio", "TELEFONIA", "INTERNET", "MULTIMEDIA", "DUO_PACK");
        maybe(pedido, "plan", "INT-50", " INT-50 ", "int-50", "TV-HD", "DUO-100", "TEL-RESIDENCIAL");
        maybe(pedido, "observaciones", "x", " ");
        maybe(pedido, "celularReferencia", "7", "");
        maybe(pedido, "telefonoReferencia", "4", "\u3000");
        if (random.nextInt(5) > 0) {
            ObjectNode direccion = pedido.putObject("direccion");
            maybe(direccion, "tipoVia", "AVENIDA", " callejón ", "Jirón", "Calle", "Av.");
            for (String campo : List.of("nombreVia", "numero", "zona", "edificio", "piso", "departamento")) {
                maybe(direccion, campo, "S/N", "2", " ");
            }
        }
        if (random.nextBoolean()) {
            ObjectNode respaldo = pedido.putObject("respaldo");
            maybe(respaldo, "nombre", NOMBRES);
            maybe(respaldo, "carnetIdentidad", CARNETS);
            maybe(respaldo, "servicio", "TELEFONIA", "INTERNET");
            maybe(respaldo, "plan", "INT-50", "TV-HD");
        }
        if (postventa) {
            maybe(pedido, "lineaDatosOrigen", "SOCIO", "GEMELA");
            maybe(pedido, "contratoSolicitud", "C-1", "C-2");
            maybe(pedido, "contratoProducto", "C-1 ", "c-1");
            maybe(pedido, "tecnologia", "GPON", "COBRE", "GPON");
            for (String campo : List.of(
                    "mismaFacturaSolicitada", "mismaFacturaDigitada", "edificioConcluido", "contratoMultimedia")) {
                if (random.nextInt(3) > 0) {
                    pedido.put(campo, random.nextBoolean());
                }
            }
        }
        return pedido;
    }

    private String one(String... valores) {
        return valores[random.nextInt(valores.length)];
    }

    private void maybe(ObjectNode nodo, String campo, String... valores) {
        if (random.nextInt(4) > 0) {
            nodo.put(campo, one(valores));
        }
    }

    private static List<String> sale(ObjectNode p) {
        boolean residencial = p.get("segmento").asText().equals("RESIDENCIAL");
        Found found = new Found();
        String tipo = text(p, "/tipoSolicitud");
        String nombre = text(p, "/nombre");
        String ci = text(p, "/carnetIdentidad");
        String nit = text(p, "/nit");
        String servicio = text(p, "/servicio");
        String plan = text(p, "/plan");
        found.when(tipo == null, "V-TIP-01");
        found.when(tipo != null && !VENTAS.contains(tipo), "V-TIP-02");
        found.when(nombre == null, "V-NOM-01");
        found.when(
                residencial && nombre != null && trim(nombre).split("[\\s\u00a0\u2003\u3000]+").length < 2, "V-NOM-02");
        found.when(residencial && nombre != null && !isName(nombre), "V-NOM-03");
        found.when(differ(folded(nombre), folded(text(p, "/respaldo/nombre"))), "V-NOM-04");
        found.when(residencial && ci == null, "V-CI-01");
        found.when(
                ci != null
                        && !trim(ci).matches("[0-9]{4,10}(-[0-9][a-zA-Z])? ?")
                        && !(trim(ci).matches("[0-9]{4,10}(-[0-9][a-zA-Z])? ?[A-Za-z]{2}")
                                && Set.of("LP", "CB", "SC", "OR", "PT", "TJ", "CH", "BE", "PD")
                                        .contains(trim(ci).substring(trim(ci).length() - 2)
                                                .toUpperCase(Locale.ROOT))),
                "V-CI-02");
        found.when(differ(compact(ci), compact(text(p, "/respaldo/carnetIdentidad"))), "V-CI-03");
        found.when(!residencial && nit == null, "V-NIT-01");
        found.when(nit != null && !trim(nit).matches("[0-9]{7,12}"), "V-NIT-02");
        address(p, "V", found);
        found.when(servicio == null, "V-SER-01");
        found.when(differ(servicio, text(p, "/respaldo/servicio")), "V-SER-02");
        found.when(plan == null, "V-PLA-01");
        found.when(
                plan != null
                        && servicio != null
                        && !PLANES.getOrDefault(servicio, Set.of()).contains(trim(plan)),
                "V-PLA-02");
        found.when(differ(trimmed(plan), trimmed(text(p, "/respaldo/plan"))), "V-PLA-03");
        found.when(text(p, "/observaciones") == null, "V-GLO-01");
        return found.codes;
    }

    private static List<String> afterSale(ObjectNode p) {
        Found found = new Found();
        String tipo = text(p, "/tipoSolicitud");
        address(p, "P", found);
        found.when(tipo == null || VENTAS.contains(tipo), "P-TIP-01");
        found.when("LINEA_GEMELA".equals(tipo) && "SOCIO".equals(text(p, "/lineaDatosOrigen")), "P-GEM-01");
        found.when(differ(trimmed(text(p, "/contratoSolicitud")), trimmed(text(p, "/contratoProducto"))), "P-CON-01");
        found.when(
                p.has("mismaFacturaSolicitada")
                        && p.has("mismaFacturaDigitada")
                        && p.get("mismaFacturaSolicitada").asBoolean()
                                != p.get("mismaFacturaDigitada").asBoolean(),
                "P-FAC-01");
        found.when(
                text(p, "/direccion/edificio") != null
                        && "GPON".equals(text(p, "/tecnologia"))
                        && !p.path("edificioConcluido").asBoolean(false),
                "P-EDI-01");
        found.when(
                ("DUO_PACK".equals(tipo) || "DUO_PACK".equals(text(p, "/servicio")))
                        && !p.path("contratoMultimedia").asBoolean(false),
                "P-DUO-01");
        found.when(text(p, "/celularReferencia") == null && text(p, "/telefonoReferencia") == null, "P-GLO-01");
        return found.codes;
    }

    private static void address(ObjectNode p, String prefix, Found found) {
        String via = folded(text(p, "/direccion/tipoVia"));
        found.when(text(p, "/direccion/zona") == null, prefix + "-DIR-01");
        found.when(via == null || !VIAS.contains(via), prefix + "-DIR-02");
        found.when(text(p, "/direccion/nombreVia") == null, prefix + "-DIR-03");
        found.when(text(p, "/direccion/numero") == null, prefix + "-DIR-04");
        boolean incomplete = text(p, "/direccion/piso") == null || text(p, "/direccion/departamento") == null;
        found.when(text(p, "/direccion/edificio") != null && incomplete, prefix + "-DIR-05");
    }

    private static final class Found {
        final List<String> codes = new ArrayList<>();

        void when(boolean condition, String code) {
            if (condition) {
                codes.add(code);
            }
        }
    }

    private static @Nullable String text(ObjectNode pedido, String path) {
        String texto = pedido.at(path).asText("");
        return texto.replaceAll("[\\s\u00a0\u2003\u3000]", "").isEmpty() ? null : texto;
    }

    private static @Nullable String trimmed(@Nullable String texto) {
        return texto == null ? null : trim(texto);
    }

    private static String trim(String texto) {
        return texto.replaceAll("^[\\s\u00a0\u2003\u3000]+|[\\s\u00a0\u2003\u3000]+$", "");
    }

    private static @Nullable String folded(@Nullable String texto) {
        return texto == null
                ? null
                : Normalizer.normalize(trim(texto).replaceAll("[\\s\u00a0\u2003\u3000]+", " "), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace("ß", "ss")
                        .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String compact(@Nullable String texto) {
        return texto == null
                ? null
                : texto.replaceAll("[\\s\u00a0\u2003\u3000]", "")
                        .replace('ſ', 's')
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean differ(@Nullable String uno, @Nullable String otro) {
        return uno != null && otro != null && !uno.equals(otro);
    }

    private static boolean isName(String nombre) {
        return Normalizer.normalize(trim(nombre), Normalizer.Form.NFC).matches("(\\p{L}\\p{M}*|[ '’.\\-])*");
    }
}
