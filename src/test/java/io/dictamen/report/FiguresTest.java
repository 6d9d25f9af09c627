package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.evaluation.Catalogue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a figure of a report leads to are as many lines as it says, and from a line it goes to its verdict. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class FiguresTest {
    private static final Set<String> SUBJECTS =
            Set.of("numeroSolicitud", "numeroSolicitudVenta", "venta", "orden", "cliente", "codigo", "lider");

    private final ObjectMapper json = new ObjectMapper();
    private final TreeSet<String> followed = new TreeSet<>();

    @BeforeEach
    void decide() throws Exception {
        for (String name : Catalogue.names()) {
            String example = json.readTree(getClass().getResource("/ejemplos/" + name + ".json"))
                    .get("solicitud")
                    .toString();
            for (String suffix : List.of("", "-B")) {
                decide(name, renamed((ObjectNode) json.readTree(example), suffix));
            }
        }
        decide("anulacion-registro", """
                {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                 "esTitular": true, "estadoOrden": "REGISTRADA", "fechaRegistro": "2026-11-02T09:00:00-04:00",
                 "fechaReferencia": "2026-11-02T10:00:00-04:00"}""");
        decide("venta-digital-enrutamiento", """
                {"cliente": "C-7", "categoria": "RESIDENCIAL", "ventaAnulada": false, "capacidadTecnica": false}""");
    }

    @Test
    void a_figure_leads_to_as_many_lines_as_it_counts() {
        List<Map<String, Object>> reportes =
                given().get("/api/v1/reportes").jsonPath().getList("reportes");
        reportes.forEach(this::follow);

        assertThat(followed)
                .contains(
                        "ccccc indicador.denominador",
                        "ccccc errorPendiente",
                        "ccccc/muestra pendientes",
                        "ccccc/muestra casosConError",
                        "top10/planilla porAccion",
                        "top10/reiterados porPrioridad",
                        "ventas-digitales/no-atendidas porMotivo",
                        "ventas-digitales/seguimiento porEstadoYMes",
                        "anulaciones/pendientes porEtapa",
                        "anulaciones/pendientes porResolucion",
                        "ventas-swat/seguimiento porEstado",
                        "ventas-swat/seguimiento porAccion",
                        "practicas/adherencia realizadas",
                        "indicadores denominador",
                        "indicadores/casos noCuentan");
    }

    @Test
    void a_line_leads_to_its_verdict() {
        List<Map<String, Object>> reportes =
                given().get("/api/v1/reportes").jsonPath().getList("reportes");
        TreeSet<String> led = new TreeSet<>();
        for (Map<String, Object> reporte : reportes) {
            for (Map<String, Object> columna : list(reporte, "columnas")) {
                if (Boolean.TRUE.equals(columna.get("deLaLinea"))) {
                    String name = String.valueOf(reporte.get("nombre"));
                    List<String> ids = page(name, Map.of()).getList("filas." + columna.get("campo"));
                    assertThat(ids).as(name).isNotEmpty().doesNotContainNull();
                    ids.forEach(
                            id -> given().get("/api/v1/dictamenes/" + id).then().statusCode(200));
                    led.add(name);
                }
            }
        }
        assertThat(led).hasSize(reportes.size() - 2).doesNotContain("practicas/adherencia", "indicadores");
    }

    private void follow(Map<String, Object> reporte) {
        String name = String.valueOf(reporte.get("nombre"));
        JsonPath page = page(name, Map.of());
        for (Map<String, Object> total : list(reporte, "totales")) {
            String path = String.valueOf(total.get("campo"));
            String first = path.split("\\.")[0];
            if (total.get("lleva") == null) {
                continue;
            }
            if (page.get("totales." + first) instanceof List<?>) {
                List<Map<String, Object>> lines = page.getList("totales." + first);
                String last = path.substring(path.indexOf('.') + 1);
                lines.forEach(line -> check(
                        name + " " + path,
                        lleva(total),
                        line,
                        number(line, line.containsKey(last) ? last : counted(line))));
            } else {
                check(name + " " + path, lleva(total), Map.of(), page.getInt("totales." + path));
            }
        }
        for (Map<String, Object> columna : list(reporte, "columnas")) {
            if (columna.get("lleva") != null) {
                page.<Map<String, Object>>getList("filas").stream()
                        .filter(fila -> fila.get(columna.get("campo")) != null)
                        .forEach(fila -> check(
                                name + " " + columna.get("campo"),
                                lleva(columna),
                                fila,
                                ((Number) fila.get(columna.get("campo"))).intValue()));
            }
        }
    }

    private void check(String figure, Map<String, Object> lleva, Map<String, Object> line, int count) {
        Map<String, Object> filters = new HashMap<>();
        for (Map<String, Object> filtro : list(lleva, "filtros")) {
            Object valor = filtro.get("campo") == null ? filtro.get("valor") : line.get(filtro.get("campo"));
            if (valor != null) {
                filters.put((String) filtro.get("filtro"), valor);
            }
        }
        JsonPath there = page(String.valueOf(lleva.get("reporte")), filters);
        assertThat(there.getList("filas").size() == count
                        || there.getList("filas.realizadas").stream()
                                        .mapToInt(n -> n == null ? 0 : ((Number) n).intValue())
                                        .sum()
                                == count)
                .as("%s %s leads to %s, not %s", figure, filters, there.getList("filas"), count)
                .isTrue();
        if (count > 0) {
            followed.add(figure);
        }
    }

    private static int number(Map<String, Object> line, String name) {
        return ((Number) Objects.requireNonNull(line.get(name))).intValue();
    }

    private static String counted(Map<String, Object> line) {
        return List.of("cuantas", "ordenes", "clientes", "ventas").stream()
                .filter(line::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath page(String name, Map<String, Object> filters) {
        return given().queryParams(filters)
                .queryParam("limite", 500)
                .get("/api/v1/reportes/" + name)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void decide(String name, String body) {
        given().contentType("application/json;charset=utf-8")
                .body(body)
                .post("/api/v1/decisiones/" + name)
                .then()
                .statusCode(200);
    }

    private static String renamed(ObjectNode request, String suffix) {
        request.properties().forEach(property -> {
            if (property.getValue() instanceof ObjectNode within) {
                renamed(within, suffix);
            } else if (SUBJECTS.contains(property.getKey())
                    && property.getValue().isTextual()) {
                request.put(property.getKey(), property.getValue().asText() + suffix);
            }
        });
        return request.toString();
    }

    @SuppressWarnings("unchecked") // as the document says
    private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(object.get(name));
    }

    @SuppressWarnings("unchecked") // as the document says
    private static Map<String, Object> lleva(Map<String, Object> object) {
        return (Map<String, Object>) Objects.requireNonNull(object.get("lleva"));
    }
}
