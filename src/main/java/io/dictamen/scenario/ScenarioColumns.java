package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.Titles;
import io.dictamen.wording.Wording;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The columns of a scenario file, and a line of its cells as a case. */
final class ScenarioColumns {
    private static final List<String> TITLES =
            List.of(Parte.NOMBRE.titulo(), Parte.CLAUSULA.titulo(), Parte.DADO.titulo(), Parte.ESPERA.titulo());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONA = ZoneId.of("America/La_Paz");
    // Of what a type is wrong, no moment makes right.
    private static final OffsetDateTime ANY_MOMENT = OffsetDateTime.parse("2026-01-01T00:00:00-04:00");

    private final Decision<?, ?> decision;
    private final RequestFields entrada;
    private final JsonNode salida;
    private final Titles titulos;
    private final CellConversion conversion;
    private final Map<Integer, Column> columnas = new TreeMap<>();
    private final Map<Integer, RequestColumn> dados = new HashMap<>();

    /**
     * @param check what is wrong with a cell, as the end of a sentence that begins with its address
     * @param read what a cell, blank or not, adds to a case
     */
    private record Column(Function<TableValue, Optional<String>> check, BiConsumer<String, Draft> read) {
        Column(BiConsumer<String, Draft> read) {
            this(celda -> Optional.empty(), read);
        }
    }

    private static final class Draft {
        private final ObjectNode dado = JSON.createObjectNode();
        private final Map<String, String> espera = new TreeMap<>();
        private final Set<String> porCodigo = new HashSet<>();
        private String nombre = "";
        private List<String> clausulas = List.of();
    }

    /** @param faltas takes what is wrong with the titles */
    ScenarioColumns(Decision<?, ?> decision, CsvTable tabla, List<CaseFault> faltas) {
        this.decision = decision;
        this.entrada = RequestFields.of(decision.contrato());
        this.salida = JSON.valueToTree(ResultSchema.of(decision.salida()));
        this.titulos = new Titles(tabla);
        this.conversion = new CellConversion(tabla.decimals(), ZONA);
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        titulos.byColumn().forEach((columna, titulo) -> {
            add(columna, titulo, faltas);
            if (!seen.add(titulo)) {
                repeated.add(titulo);
            }
        });
        repeated.forEach(titulo ->
                faltas.add(new CaseFault(0, titulo, "La columna " + Wording.quoted(titulo) + " está repetida.")));
    }

    /** The case on a line; empty where it is blank, or has a fault. */
    Optional<Scenario> read(TableLine line, List<CaseFault> faltas) {
        Optional<CaseFault> fault = fault(line);
        if (fault.isPresent()) {
            faltas.add(fault.get());
            return Optional.empty();
        }
        Map<Integer, String> celdas = new HashMap<>();
        line.celdas().forEach(celda -> celdas.put(celda.columna(), CellConversion.text(celda.valor())));
        if (celdas.values().stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Draft caso = new Draft();
        columnas.forEach((columna, suya) -> suya.read().accept(celdas.getOrDefault(columna, ""), caso));
        List<CaseFault> wrong = wrongCells(line);
        wrong.addAll(wrongTypes(line, caso.dado));
        faltas.addAll(wrong);
        return wrong.isEmpty()
                ? Optional.of(new Scenario(
                        line.numero(), caso.nombre, caso.dado, caso.espera, caso.porCodigo, caso.clausulas))
                : Optional.empty();
    }

    private Optional<CaseFault> fault(TableLine line) {
        return titulos.fault(line)
                .or(() -> titulos.untitled(line)
                        .map(celda -> "La celda " + celda.direccion(line.numero()) + ", "
                                + Wording.quoted(celda.texto()) + ", está en una columna sin título."))
                .map(sentence -> new CaseFault(line.numero(), "", sentence));
    }

    private List<CaseFault> wrongCells(TableLine line) {
        List<CaseFault> wrong = new ArrayList<>();
        for (TableCell celda : line.celdas()) {
            Column columna = columnas.get(celda.columna());
            if (columna != null && !celda.valor().isBlank()) {
                columna.check().apply(celda.valor()).ifPresent(sentence -> wrong.add(at(line, celda, sentence)));
            }
        }
        return wrong;
    }

    /** What is no value of its field makes every case of it fail, whatever the tables say. */
    private List<CaseFault> wrongTypes(TableLine line, ObjectNode dado) {
        try {
            decision.contrato().read(dado.toString(), ANY_MOMENT, ZONA);
            return List.of();
        } catch (ContractViolation e) {
            return e.errores().stream()
                    .filter(error -> error.codigo() == ContractError.Codigo.TIPO)
                    .map(error -> worded(line, error))
                    .toList();
        }
    }

    private CaseFault worded(TableLine line, ContractError error) {
        for (TableCell celda : line.celdas()) {
            RequestColumn dado = dados.get(celda.columna());
            if (dado != null && dado.path().equals(error.campo())) {
                return at(
                        line,
                        celda,
                        dado.explained(error, celda.valor(), conversion).mensaje());
            }
        }
        return new CaseFault(line.numero(), "", "La línea " + line.numero() + ": " + error.mensaje());
    }

    private CaseFault at(TableLine line, TableCell celda, String sentence) {
        return new CaseFault(
                line.numero(),
                titulos.byColumn().getOrDefault(celda.columna(), ""),
                "La celda " + celda.direccion(line.numero()) + ", " + sentence);
    }

    private void add(int columna, String titulo, List<CaseFault> faltas) {
        Parte parte = Parte.of(titulo);
        switch (parte) {
            case DADO -> given(columna, parte.campo(titulo), faltas);
            case ESPERA -> expected(columna, parte.campo(titulo), faltas);
            case NOMBRE -> columnas.put(columna, new Column((celda, caso) -> caso.nombre = celda));
            case CLAUSULA ->
                columnas.put(
                        columna,
                        new Column((celda, caso) ->
                                caso.clausulas = celda.isEmpty() ? List.of() : List.of(celda.split("\\|"))));
            case NINGUNA -> faltas.add(unknown(titulo, Wording.didYouMean(titulo, TITLES)));
        }
    }

    private void given(int columna, String path, List<CaseFault> faltas) {
        Optional<RequestColumn> found = entrada.column(path);
        if (found.isEmpty()) {
            faltas.add(unknown(Parte.DADO.titulo() + path, entrada.didYouMean(path)));
            return;
        }
        RequestColumn campo = found.get();
        dados.put(columna, campo);
        columnas.put(
                columna,
                new Column(
                        celda -> campo.refusal(celda).map(motivo -> "columna " + Wording.quoted(path) + ", " + motivo),
                        (celda, caso) -> campo.put(caso.dado, new TableValue.Text(celda), conversion)));
    }

    private void expected(int columna, String path, List<CaseFault> faltas) {
        Optional<ExpectedColumn> found = ExpectedColumn.of(salida, path, conversion);
        if (found.isEmpty()) {
            faltas.add(unknown(Parte.ESPERA.titulo() + path, ""));
            return;
        }
        ExpectedColumn campo = found.get();
        columnas.put(columna, new Column(campo::fault, (celda, caso) -> {
            if (!celda.isEmpty()) {
                caso.espera.put(path, campo.text(new TableValue.Text(celda)));
            }
            if (campo.isListOfCodes()) {
                caso.porCodigo.add(path);
            }
        }));
    }

    private static CaseFault unknown(String titulo, String meant) {
        return new CaseFault(
                0, titulo, "La columna " + Wording.quoted(titulo) + " no nombra nada de la decisión." + meant);
    }
}
