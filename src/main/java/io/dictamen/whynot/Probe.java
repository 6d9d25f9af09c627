package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Stage;
import io.dictamen.decision.Verdict;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.analysis.Region;
import java.nio.IntBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the rules of a release about requests, as the service would. Confined to one thread. */
final class Probe<I extends Record, O extends Record> {
    private final RuleBase reglas;
    private final Decision<I, O> decision;
    private final OffsetDateTime ahora;
    private final ZoneId zona;
    private final List<Table> tablas = new ArrayList<>();

    /** What was decided of a request. */
    record Answer(Record resultado, String desenlace, List<Motivo> motivos) {}

    /**
     * A table and what it tells apart: the classes of its fields, its patterns, and what its checklist looks for.
     *
     * @param partes what a request may be to it
     */
    record Table(DecisionTable tabla, Region partes, List<Condition> patrones, List<CheckedRow> comprobaciones) {
        static Table of(DecisionTable tabla, Stage<?> etapa, Contract<?> contrato) {
            Collection<Condition> patrones = tabla.filas().stream()
                    .flatMap(fila -> fila.asked())
                    .filter(cell -> cell.operador() == Operator.MATCHES)
                    .collect(Collectors.toMap(Condition::toString, cell -> cell, (one, same) -> one))
                    .values();
            Collection<CheckedRow> comprobaciones = tabla.filas().stream()
                    .map(fila -> fila.salida())
                    .filter(CheckedRow.class::isInstance)
                    .map(CheckedRow.class::cast)
                    .collect(Collectors.toMap(CheckedRow::identity, row -> row, (one, same) -> one))
                    .values();
            return new Table(
                    tabla, Region.whole(tabla, etapa, contrato), List.copyOf(patrones), List.copyOf(comprobaciones));
        }

        int size() {
            return partes.sides().size() + patrones.size() + comprobaciones.size();
        }

        void sign(Object hecho, IntBuffer signature) {
            partes.sides()
                    .forEach(side -> signature.put(side.classOf(side.path().get(hecho))));
            patrones.forEach(cell -> signature.put(cell.test(hecho) ? 1 : 0));
            comprobaciones.forEach(row -> signature.put(row.applies(hecho) ? 1 : 0));
        }
    }

    Probe(RuleBase reglas, Decision<I, O> decision, OffsetDateTime ahora, ZoneId zona) {
        this.reglas = reglas;
        this.decision = decision;
        this.ahora = ahora;
        this.zona = zona;
        List<DecisionTable> all = reglas.tablas(decision);
        for (int i = 0; i < all.size(); i++) {
            tablas.add(Table.of(all.get(i), decision.etapas().get(i), decision.contrato()));
        }
    }

    Decision<I, O> decision() {
        return decision;
    }

    int version() {
        return reglas.version();
    }

    List<Table> tablas() {
        return tablas;
    }

    OffsetDateTime ahora() {
        return ahora;
    }

    /**
     * Decides a request that must be decided.
     *
     * @throws ContractViolation where it breaks its contract
     * @throws UndecidedRequest where a table leaves it without its row
     */
    Answer decided(JsonNode dado) {
        Contract.Request<I> request = read(dado);
        Verdict<O> verdict = reglas.evaluate(decision, request.solicitud(), request.momento());
        return new Answer(verdict.resultado(), decision.desenlace().apply(verdict.resultado()), verdict.motivos());
    }

    /** Empty where the request breaks its contract, or no row decides it. */
    Optional<Answer> answer(JsonNode dado) {
        try {
            return Optional.of(decided(dado));
        } catch (ContractViolation | UndecidedRequest e) {
            return Optional.empty();
        }
    }

    /** The faults of a request; none where it keeps its contract. */
    List<ContractError> faults(JsonNode dado) {
        try {
            read(dado);
            return List.of();
        } catch (ContractViolation e) {
            return e.errores();
        }
    }

    /** The facts that the tables are asked about; null where the request breaks its contract, or is not decided. */
    @Nullable
    List<Object> facts(JsonNode dado) {
        try {
            Contract.Request<I> request = read(dado);
            return reglas.asked(decision, request.solicitud(), request.momento()).stream()
                    .map(RuleBase.Asked::hecho)
                    .toList();
        } catch (ContractViolation | UndecidedRequest e) {
            return null;
        }
    }

    /** All that the tables tell apart of a request: two with the same are met by the same rows. */
    @Nullable
    IntBuffer signature(JsonNode dado) {
        List<Object> facts = facts(dado);
        if (facts == null) {
            return null;
        }
        IntBuffer signature =
                IntBuffer.allocate(tablas.stream().mapToInt(Table::size).sum());
        for (int i = 0; i < tablas.size(); i++) {
            tablas.get(i).sign(facts.get(i), signature);
        }
        return signature.flip();
    }

    private Contract.Request<I> read(JsonNode dado) {
        return decision.contrato().read(dado.toString(), ahora, zona);
    }
}
