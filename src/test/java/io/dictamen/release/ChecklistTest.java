package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.Alongside;
import io.dictamen.checklist.Hallazgo;
import io.dictamen.checklist.Severidad;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Procedure;
import io.dictamen.deployment.Libros;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.digitacion.SolicitudVenta;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst may add to a checklist: a row alone is a new check on any field of the request. */
@Alongside
class ChecklistTest {
    private static final int LABELS = 8;
    private static final String CONFORME = """
            {"numeroSolicitud": "S-1", "fechaSolicitud": "2026-03-10T09:00:00-04:00", "puntoVenta": "PV-1",
             "counter": "CT-07", "canal": "PLATAFORMA", "segmento": "RESIDENCIAL", "tipoSolicitud": "VENTA_INDIVIDUAL",
             "nombre": "María Peña", "carnetIdentidad": "1234567 LP", "servicio": "INTERNET", "plan": "INT-50",
             "direccion": {"tipoVia": "CALLE", "nombreVia": "Sucre", "numero": "12", "zona": "Centro"},
             "observaciones": "Por la tarde", "celularReferencia": "70712345"}""";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AUSENTE | telefonoReferencia | | 'Falta.' | '' | '\"telefonoReferencia\": \"4251234\"'",
                "AUSENTE | telefonoReferencia | direccion.piso | 'Falta.' | '\"telefonoReferencia\": \"4251234\"' | '\"telefonoReferencia\": \"4251234\", \"direccion\": {\"tipoVia\": \"CALLE\", \"nombreVia\": \"Sucre\", \"numero\": \"12\", \"zona\": \"Centro\", \"piso\": \"1\"}'",
                "PRESENTE | nit | | 'Sobra {valor}.' | '\"nit\": \"1234567\"' | ''",
                "SIEMPRE | counter | | 'Siempre {counter}.' | '' | '\"segmento\": \"EMPRESARIAL\", \"nit\": \"1234567\"'",
                "PATRON | counter | CT-[0-9]{2} | '«{valor}» no.' | '\"counter\": \"CT-7\"' | '\"counter\": \" CT-77 \"'",
                "LONGITUD | observaciones | 5..12 | '{valor}' | '\"observaciones\": \"Hoy\"' | '\"observaciones\": \"  mañana   \"'",
                "LONGITUD | observaciones | ..12 | '{valor}' | '\"observaciones\": \"Por la tarde.\"' | '\"observaciones\": \"ok\"'",
                "PALABRAS | direccion.referencia | 3 | '{valor}' | '\"direccion\": {\"tipoVia\": \"CALLE\", \"nombreVia\": \"Sucre\", \"numero\": \"12\", \"zona\": \"Centro\", \"referencia\": \"puerta verde\"}' | ''",
                "FORMATO_NOMBRE | direccion.zona | | '{valor}' | '\"direccion\": {\"tipoVia\": \"CALLE\", \"nombreVia\": \"Sucre\", \"numero\": \"12\", \"zona\": \"Centro 2\"}' | ''",
                "LISTA | puntoVenta | 'PV-1, PV-2' | '{valor} no. {sugerencia}' | '\"puntoVenta\": \"PV-3\"' | '\"puntoVenta\": \"PV-2\"'",
                "LISTA | canal | 'PLATAFORMA, VIRTUAL' | '{valor}' | '\"canal\": \"RESIDENCIAL\"' | '\"canal\": \"VIRTUAL\"'",
                "LISTA_PROHIBIDA | estadoSolicitud | ANULADA | '{valor}' | '\"estadoSolicitud\": \"ANULADA\"' | '\"estadoSolicitud\": \"ATENDIDA\"'",
                "CATALOGO | puntoVenta | Puntos | '{valor} no. {sugerencia}' | '\"puntoVenta\": \"PV-4\"' | '\"puntoVenta\": \"PV-2\"'",
                "RESPALDO | plan | | '{valor} por {otro}' | '\"respaldo\": {\"plan\": \"int-50\"}' | '\"respaldo\": {\"plan\": \" INT-50 \"}'",
                "IGUAL_A | fechaAtencion | fechaSolicitud | '{valor} por {otro}' | '\"fechaAtencion\": \"2026-03-10T10:00:00-04:00\"' | '\"fechaAtencion\": \"2026-03-10T13:00:00Z\"'"
            })
    void a_row_alone_is_a_new_check(
            String clase, String campo, String parametro, String mensaje, String falla, String cumple) {
        Map<String, String> fila = row(campo, clase, parametro == null ? "" : parametro, mensaje);
        if (clase.equals("SIEMPRE")) {
            fila.put("Segmento", "RESIDENCIAL");
        }
        RuleBase ruleBase = OurRules.with(read(hoja -> add(hoja, fila)));
        assertThat(codes(ruleBase, with(falla == null ? "" : falla))).contains("X-NUE-01");
        assertThat(codes(ruleBase, with(cumple == null ? "" : cumple))).doesNotContain("X-NUE-01");
    }

    @Test
    void what_a_new_row_finds_is_told_with_the_values_that_were_typed() {
        Map<String, String> fila = row(
                "direccion.zona", "LISTA", "Centro, Queru Queru", "«{valor}» no es zona de {servicio}. {sugerencia}");
        fila.put("Comparación", "NOMBRE");
        fila.put("Severidad", "ADVERTENCIA");
        fila.put("Servicio", "INTERNET, TELEFONIA");
        RuleBase ruleBase = OurRules.with(read(hoja -> add(hoja, fila)));
        var resultado = ruleBase.evaluate(Digitacion.VENTA, request(with(zona("Quero Quero"))), momento())
                .resultado();

        assertThat(resultado.errores())
                .isEqualTo(List.of(new Hallazgo(
                        "X-NUE-01",
                        "direccion.zona",
                        Severidad.ADVERTENCIA,
                        "«Quero Quero» no es zona de INTERNET. ¿Quiso decir «Queru Queru»?")));
        assertThat(resultado.conforme()).isTrue();
        assertThat(codes(ruleBase, with(zona(" queru  QUERÚ ")))).isEmpty();
        assertThat(codes(ruleBase, with(zona("Otra") + ", \"servicio\": \"MULTIMEDIA\", \"plan\": \"TV-HD\"")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nombres | AUSENTE | | x | Campo | ¿Quiso decir nombre?",
                "counter | AUSENTE | | x | Clase | Elija otra clase u otro campo.",
                "canal | PATRON | A | x | Clase | Elija otra clase u otro campo.",
                "nombre | FALSO_O_AUSENTE | | x | Clase | Elija otra clase u otro campo.",
                "nombre | PATRON | | x | Parámetro | Escriba contra qué se comprueba nombre.",
                "nombre | PATRON | (a | x | Parámetro | Está mal escrita cerca del carácter 3.",
                "nombre | PATRON | (?=a)b | x | Parámetro | Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos.",
                "nombre | LONGITUD | tres | x | Parámetro | 'Escriba, por ejemplo, 3..60, 3.. o ..60.'",
                "nombre | LONGITUD | 9..3 | x | Parámetro | Escriba primero el menor.",
                "nombre | PALABRAS | 0 | x | Parámetro | 'Escriba, por ejemplo, 2.'",
                "canal | LISTA | PLATAFORM | x | Parámetro | ¿Quiso decir PLATAFORMA?",
                "nombre | LISTA | 'A,,B' | x | Parámetro | 'Escriba A, B.'",
                "fechaSolicitud | LISTA | hoy | x | Clase | Elija otra clase u otro campo.",
                "plan | CATALOGO | Plames | x | Parámetro | ¿Quiso decir Planes?",
                "nombre | CATALOGO | Planes | x | Parámetro | Dé a su columna el nombre del campo.",
                "plan | IGUAL_A | plano | x | Parámetro | ¿Quiso decir plan?",
                "plan | IGUAL_A | canal | x | Parámetro | Nombre un campo del mismo tipo.",
                "nombre | FORMATO_NOMBRE | algo | x | Parámetro | Deje la celda en blanco.",
                "nombre | AUSENTE | | 'Falta {nombres}' | Mensaje | 'Escriba {valor}, {otro}, {sugerencia} o el nombre de un campo entre llaves.'"
            })
    void a_row_that_cannot_be_understood_is_a_fault_of_its_cell(
            String campo, String clase, String parametro, String mensaje, String columna, String sugerencia) {
        int[] place = new int[2];
        Workbook libro = read(hoja -> {
            Row fila = add(hoja, row(campo, clase, parametro == null ? "" : parametro, mensaje));
            place[0] = fila.getRowNum() + 1;
            place[1] = column(hoja, columna);
        });

        assertThat(libro.diagnosticos())
                .extracting(Diagnostic::celda, Diagnostic::codigo, Diagnostic::sugerencia)
                .containsExactly(tuple(
                        CellReference.convertNumToColString(place[1]) + place[0], Codigo.COMPROBACION, sugerencia));
    }

    @Test
    void a_look_up_sheet_that_lacks_a_line_never_decides() {
        Workbook libro = read(hoja -> {
            Row vacia = hoja.getWorkbook().getSheet("Canales").getRow(3);
            vacia.getCell(0).setCellValue("VIRTUAL");
        });

        assertThat(assertThrows(RuleBaseFaults.class, () -> OurRules.with(libro))
                        .diagnosticos())
                .extracting(Diagnostic::hoja, Diagnostic::mensaje)
                .containsExactly(
                        tuple("Canales", "El catálogo «Canales» tiene 2 líneas con canal VIRTUAL."),
                        tuple("Canales", "El catálogo «Canales» tiene 0 líneas con canal RESIDENCIAL."));
    }

    @ParameterizedTest
    @CsvSource({
        "MARÍA PEÑA, maria pena, true", "GROẞE ANA, grosse ana, true", "große ana, GROẞE ANA, true",
        "ıldız ana, ildiz ana, false", "ΟΔΥΣΣΕΥΣ Α, οδυσσευς α, true", "Ana María, María Ana, false",
        "Anamaría Paz, Ana María Paz, false", "ﬁna paz, FINA PAZ, true"
    })
    void names_are_the_same_without_accents_nor_case(String uno, String otro, boolean iguales) {
        String pedido = with("\"nombre\": \"" + uno + "\", \"respaldo\": {\"nombre\": \"" + otro + "\"}");

        assertThat(codes(OurRules.RULE_BASE, pedido).contains("V-NOM-04")).isEqualTo(!iguales);
    }

    @Test
    void the_same_check_twice_is_a_fault_and_another_of_the_same_code_is_none() {
        Map<String, String> fila = row("plan", "AUSENTE", "", "Falta.");
        Map<String, String> otra = row("plan", "PATRON", "INT-.*", "Mal.");

        assertThat(read(hoja -> {
                            add(hoja, fila);
                            add(hoja, fila);
                        })
                        .diagnosticos())
                .extracting(Diagnostic::codigo)
                .containsExactly(Codigo.FILA_REPETIDA);
        assertThat(read(hoja -> {
                            add(hoja, fila);
                            add(hoja, otra);
                        })
                        .diagnosticos())
                .isEmpty();
    }

    private static Map<String, String> row(String campo, String clase, String parametro, String mensaje) {
        Map<String, String> fila = new LinkedHashMap<>();
        fila.put("Campo", campo);
        fila.put("Clase", clase);
        fila.put("Parámetro", parametro);
        fila.put("Código", "X-NUE-01");
        fila.put("Severidad", "ERROR");
        fila.put("Mensaje", mensaje);
        fila.put("Cláusula", "COM-GCM-P11 10");
        return fila;
    }

    private static Row add(XSSFSheet hoja, Map<String, String> fila) {
        EditedWorkbook.dropEmptyRows(hoja);
        Row nueva = hoja.createRow(hoja.getLastRowNum() + 1);
        fila.forEach((columna, valor) -> {
            if (!valor.isEmpty()) {
                nueva.createCell(column(hoja, columna)).setCellValue(valor);
            }
        });
        return nueva;
    }

    private static int column(XSSFSheet hoja, String etiqueta) {
        for (Cell celda : hoja.getRow(LABELS)) {
            if (celda.getStringCellValue().equals(etiqueta)) {
                return celda.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("Venta has no column " + etiqueta);
    }

    /** A copy of our workbook with a look-up sheet of points of sale, changed in its sheet Venta. */
    private static Workbook read(Consumer<XSSFSheet> retoque) {
        Procedure procedimiento = Digitacion.PROCEDIMIENTO;
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(
                        Files.readAllBytes(Path.of("decision-tables", procedimiento.libro()))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet puntos = libro.createSheet("Puntos");
            List<List<String>> celdas = List.of(
                    List.of("Catalogo", "Puntos"),
                    List.of("puntoVenta", "ciudad"),
                    List.of("PV-1", "Cercado"),
                    List.of("PV-2", "Quillacollo"));
            for (int i = 0; i < celdas.size(); i++) {
                Row fila = puntos.createRow(i);
                fila.createCell(0).setCellValue(celdas.get(i).get(0));
                fila.createCell(1).setCellValue(celdas.get(i).get(1));
            }
            retoque.accept(libro.getSheet("Venta"));
            libro.write(out);
            return Libros.read(procedimiento.libro(), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleBaseFaults e) {
            throw new AssertionError(e.diagnosticos().toString(), e);
        }
    }

    private static String zona(String zona) {
        return "\"direccion\": {\"tipoVia\": \"CALLE\", \"nombreVia\": \"Sucre\", \"numero\": \"12\", \"zona\": \""
                + zona + "\"}";
    }

    /** The conforming request with some fields put over its own. */
    private static String with(String campos) {
        try {
            var json = new ObjectMapper();
            var request = (ObjectNode) json.readTree(CONFORME);
            request.setAll((ObjectNode) json.readTree("{" + campos + "}"));
            return request.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(RuleBase ruleBase, String request) {
        List<String> codes = new ArrayList<>();
        ruleBase.evaluate(Digitacion.VENTA, request(request), momento())
                .resultado()
                .errores()
                .forEach(error -> codes.add(error.codigo()));
        return codes;
    }

    private static SolicitudVenta request(String json) {
        return read(json).solicitud();
    }

    private static Momento momento() {
        return read(CONFORME).momento();
    }

    private static Contract.Request<SolicitudVenta> read(String json) {
        return Digitacion.VENTA
                .contrato()
                .read(json, OffsetDateTime.parse("2026-03-12T12:00:00-04:00"), ZoneId.of("America/La_Paz"));
    }
}
