package io.dictamen.scenario;

import io.dictamen.decision.Decision;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.scenario.text.CaseText;
import io.dictamen.scenario.text.CaseTexts;
import io.dictamen.tabular.RequestFields;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks for a case that makes a row decide: one that the file has, with what the row asks put in its place. Finds none where
 * it takes more than that.
 */
public final class RowWitness {
    private static final String REQUEST = "solicitud.";
    // What a check may find wrong with a field.
    private static final List<String> FAULTY = List.of("", "false", "true", "x", "-1", "0", "x".repeat(300));

    private final ScenarioRun run;
    private final Decision<?, ?> decision;
    private final RequestFields entrada;
    private final CaseEdit edit;
    private final List<CaseText> casos;

    /** @param contenido of the scenario file of the decision */
    public RowWitness(ScenarioRun run, Decision<?, ?> decision, byte[] contenido) {
        this.run = run;
        this.decision = decision;
        this.entrada = RequestFields.of(decision.contrato());
        this.edit = new CaseEdit(contenido);
        this.casos = CaseTexts.read(contenido).casos();
    }

    /**
     * @param regla the row, by the name of its rule
     * @return what the case gives, by title; numbers stay numbers
     */
    public Optional<Map<String, Object>> find(String regla) {
        List<Map<String, Object>> tries = run.reglas().tablas(decision).stream()
                .flatMap(tabla ->
                        tabla.filas().stream().filter(fila -> tabla.regla(fila).equals(regla)))
                .flatMap(fila -> casos.stream().flatMap(caso -> tries(caso, fila).stream()))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        while (!tries.isEmpty()) {
            byte[] file = edit.holding(tries);
            List<Integer> lines =
                    CaseTexts.read(file).casos().stream().map(CaseText::linea).toList();
            try {
                return run.cases(ScenarioFile.parse(decision, file)).stream()
                        .filter(uno -> uno.reglas().contains(regla))
                        .findFirst()
                        .map(uno -> tries.get(lines.indexOf((int) uno.caso().linea())));
            } catch (ScenarioFault e) {
                drop(tries, lines, e.detalle());
            }
        }
        return Optional.empty();
    }

    /** Takes away those that are no cases; all of them where that is not told. */
    private static void drop(List<Map<String, Object>> tries, List<Integer> lines, List<CaseFault> faltas) {
        Set<Integer> wrong = new TreeSet<>();
        faltas.forEach(falta -> wrong.add(lines.indexOf((int) falta.linea())));
        if (wrong.contains(-1)) {
            tries.clear();
            return;
        }
        List<Map<String, Object>> good = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            if (!wrong.contains(i)) {
                good.add(tries.get(i));
            }
        }
        tries.clear();
        tries.addAll(good);
    }

    private List<Map<String, Object>> tries(CaseText caso, Row fila) {
        Map<String, Object> celdas = new LinkedHashMap<>();
        caso.celdas().forEach((titulo, texto) -> {
            if (Parte.of(titulo) == Parte.DADO) {
                celdas.put(titulo, texto);
            }
        });
        fila.asked().forEach(condicion -> meet(condicion, celdas));
        List<Map<String, Object>> tries = new ArrayList<>();
        tries.add(celdas);
        if (fila.salida() instanceof CheckedRow comprobada && isField(comprobada.campo())) {
            FAULTY.forEach(texto -> {
                Map<String, Object> faulty = new LinkedHashMap<>(celdas);
                faulty.put(Parte.DADO.titulo() + comprobada.campo(), texto);
                tries.add(faulty);
            });
        }
        tries.removeIf(
                uno -> uno.values().stream().allMatch(valor -> valor.toString().isEmpty()));
        return tries;
    }

    private boolean isField(String campo) {
        return entrada.column(campo).isPresent();
    }

    private void meet(Condition condicion, Map<String, Object> celdas) {
        String path = condicion.campo().toString();
        String campo = path.startsWith(REQUEST) ? path.substring(REQUEST.length()) : path;
        if (!isField(campo)) {
            return;
        }
        String titulo = Parte.DADO.titulo() + campo;
        switch (condicion.operador()) {
            case EQUAL, IN, LESS_OR_EQUAL, GREATER_OR_EQUAL -> celdas.put(titulo, cell(condicion.valor()));
            case LESS -> celdas.put(titulo, cell(moved(condicion.valor(), -1)));
            case GREATER -> celdas.put(titulo, cell(moved(condicion.valor(), 1)));
            case ABSENT -> celdas.remove(titulo);
            case NOT_EQUAL, NOT_IN -> {
                String now = String.valueOf(celdas.get(titulo));
                if (condicion.valores().stream()
                        .anyMatch(valor -> valor.toString().equals(now))) {
                    celdas.remove(titulo);
                }
            }
            case PRESENT, MATCHES -> {
                // What the case has already may do.
            }
        }
    }

    private static Object moved(Object valor, int by) {
        return valor instanceof Number number ? new BigDecimal(number.toString()).add(BigDecimal.valueOf(by)) : valor;
    }

    private static Object cell(Object valor) {
        if (valor instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return valor instanceof Enum<?> constante ? constante.name() : valor.toString();
    }
}
