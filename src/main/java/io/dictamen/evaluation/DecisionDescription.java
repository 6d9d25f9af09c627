package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.ResultSchema;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a caller has to know of a decision; {@code entrada} and {@code salida} are JSON Schemas. */
@Schema(name = "DescripcionDeDecision")
record DecisionDescription(
        String nombre,
        String titulo,
        String procedimiento,
        String clausula,
        int version,
        Map<String, Object> entrada,
        Map<String, Object> salida,
        List<Tabla> tablas,
        List<Regla> reglas,
        List<String> clausulas,

        @Schema(description = "Cómo llaman las personas a las constantes del procedimiento")
        Map<String, String> etiquetas,

        @Schema(ref = "Ejemplo") Object ejemplo) {

    /** A table of the decision; {@code filas} counts its rows. */
    @Schema(name = "TablaDeDecision")
    record Tabla(String libro, String hoja, String nombre, HitPolicy politica, List<String> columnas, int filas) {}

    /** A rule of the file {@code libro} that derives from the request what the tables ask; {@code nombre} says what. */
    @Schema(name = "ReglaDeDecision")
    record Regla(String libro, String nombre, String clausula) {}

    static DecisionDescription of(Catalogue.Entry entry, RuleBase ruleBase) {
        Decision<?, ?> decision = entry.decision();
        List<DecisionTable> tables = ruleBase.tablas(decision);
        List<Tabla> tablas = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            tablas.add(tabla(tables.get(i), decision.etapas().get(i).politica()));
        }
        return new DecisionDescription(
                decision.nombre(),
                decision.titulo(),
                entry.procedimiento().titulo(),
                decision.clausula(),
                ruleBase.version(),
                Schemas.request(decision),
                ResultSchema.of(decision.salida()),
                List.copyOf(tablas),
                reglas(entry, ruleBase),
                clausulas(tables),
                etiquetas(entry, ruleBase),
                Examples.of(decision.nombre()));
    }

    private static Map<String, String> etiquetas(Catalogue.Entry entry, RuleBase ruleBase) {
        Map<String, String> etiquetas = new TreeMap<>();
        for (String constante : entry.procedimiento().constantes()) {
            etiquetas.put(constante, ruleBase.vocabulario().etiqueta(entry.procedimiento(), constante));
        }
        return etiquetas;
    }

    private static Tabla tabla(DecisionTable tabla, HitPolicy politica) {
        List<String> columnas =
                tabla.columnas().stream().map(DecisionTable.Column::etiqueta).toList();
        return new Tabla(
                tabla.libro(),
                tabla.hoja(),
                tabla.nombre(),
                politica,
                columnas,
                tabla.filas().size());
    }

    private static List<Regla> reglas(Catalogue.Entry entry, RuleBase ruleBase) {
        String archivo = Objects.requireNonNullElse(entry.procedimiento().drl(), "");
        return ruleBase.reglas(entry.decision()).stream()
                .map(regla -> new Regla(archivo, regla.nombre(), regla.clausula()))
                .toList();
    }

    private static List<String> clausulas(List<DecisionTable> tables) {
        return tables.stream()
                .flatMap(tabla -> tabla.filas().stream())
                .map(Row::clausula)
                .distinct()
                .toList();
    }
}
