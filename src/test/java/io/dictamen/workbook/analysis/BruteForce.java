package io.dictamen.workbook.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is so of a table, from one real fact after another: those that its contract reads, and the rows they match. */
final class BruteForce {
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-01T12:00:00-04:00");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final DecisionTable table;
    private final Contract<Pedido> contract;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<BitSet> rows = new ArrayList<>();
    private final List<Hechos> facts = new ArrayList<>();

    private BruteForce(DecisionTable table, Contract<Pedido> contract) {
        this.table = table;
        this.contract = contract;
        table.columnas()
                .forEach(column -> fields.add(Campos.source(column.campo().toString())));
        for (Coherencia rule : contract.coherencias()) {
            RandomTable.fields(rule).forEach(field -> fields.add("solicitud." + field));
        }
        if (table.filas().get(0).salida() instanceof CheckedRow) {
            fields.addAll(List.of("falla0", "falla1"));
        }
    }

    /** Empty where there are more facts than {@code most}. */
    static Optional<BruteForce> of(DecisionTable table, Contract<Pedido> contract, int most) {
        BruteForce brute = new BruteForce(table, contract);
        Map<String, List<?>> values = new LinkedHashMap<>();
        brute.fields.forEach(field -> values.put(field, Campos.values(field)));
        if (values.values().stream().mapToInt(List::size).reduce(1, (a, b) -> Math.min(most + 1, a * b)) > most) {
            return Optional.empty();
        }
        table.filas().forEach(row -> brute.rows.add(new BitSet()));
        Set<List<@Nullable Object>> seen = new LinkedHashSet<>();
        // Facts that no column tells apart are one input, which can come where one of them can.
        brute.any(values, fact -> !seen.contains(brute.asked(fact)), fact -> {
            seen.add(brute.asked(fact));
            brute.add(fact);
            return false;
        });
        return Optional.of(brute);
    }

    private void add(Hechos fact) {
        for (int r = 0; r < rows.size(); r++) {
            rows.get(r).set(facts.size(), table.filas().get(r).matches(fact));
        }
        facts.add(fact);
    }

    private List<@Nullable Object> asked(Hechos fact) {
        List<@Nullable Object> asked = new ArrayList<>(List.of(fact.falla0(), fact.falla1()));
        table.columnas().forEach(column -> asked.add(column.campo().get(fact)));
        return asked;
    }

    /** Whether some fact made of those values can come and is as asked. */
    boolean any(Map<String, List<?>> values, Predicate<Hechos> asked) {
        return any(values, asked, fact -> true);
    }

    private boolean any(Map<String, List<?>> values, Predicate<Hechos> asked, Predicate<Hechos> enough) {
        return any(
                new ArrayList<>(fields),
                values,
                new HashMap<>(),
                fact -> asked.test(fact) && read(fact).filter(enough).isPresent());
    }

    private boolean any(
            List<String> open,
            Map<String, List<?>> values,
            Map<String, @Nullable Object> chosen,
            Predicate<Hechos> enough) {
        if (open.isEmpty()) {
            return enough.test(Campos.fact(chosen));
        }
        String field = open.get(0);
        for (Object value : values.getOrDefault(field, Campos.values(field))) {
            chosen.put(field, value);
            if (any(open.subList(1, open.size()), values, chosen, enough)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Hechos> read(Hechos fact) {
        try {
            String json = JSON.writeValueAsString(fact.solicitud());
            Pedido read =
                    contract.read(json, AHORA, ZoneId.of("America/La_Paz")).solicitud();
            return Optional.of(
                    new Hechos(read, fact.derivado(), fact.puntaje(), fact.momento(), fact.falla0(), fact.falla1()));
        } catch (ContractViolation e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Hechos> facts() {
        return facts;
    }

    BitSet uncovered() {
        BitSet uncovered = Domain.range(0, facts.size());
        rows.forEach(uncovered::andNot);
        return uncovered;
    }

    /** The inputs that a row of such conditions would match. */
    BitSet matching(Row row) {
        BitSet matching = new BitSet();
        for (int i = 0; i < facts.size(); i++) {
            matching.set(i, row.matches(facts.get(i)));
        }
        return matching;
    }

    boolean covers(int row, List<Integer> others) {
        BitSet left = (BitSet) rows.get(row).clone();
        others.forEach(other -> left.andNot(rows.get(other)));
        return left.isEmpty();
    }

    /** Every finding but the holes: its kind and the first two rows at most. */
    Set<String> expected(HitPolicy policy) {
        Set<String> expected = new TreeSet<>();
        List<Integer> possible = IntStream.range(0, rows.size())
                .filter(row -> !rows.get(row).isEmpty())
                .boxed()
                .toList();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isEmpty()) {
                expected.add("CONTRADICCION " + row);
            }
        }
        possible.forEach(row -> expected.addAll(
                switch (policy) {
                    case FIRST ->
                        first(
                                row,
                                possible.stream().filter(other -> other < row).toList());
                    case UNIQUE -> unique(row);
                    case COLLECT ->
                        collect(
                                row,
                                possible.stream()
                                        .filter(other -> !other.equals(row) && saysTheSame(row, other))
                                        .toList());
                }));
        return expected;
    }

    private Set<String> first(int row, List<Integer> above) {
        for (int other : above) {
            if (rows.get(row).equals(rows.get(other))) {
                return Set.of("FILA_DUPLICADA " + row + " " + other);
            }
        }
        for (int other : above) {
            if (covers(row, List.of(other))) {
                return Set.of("FILA_SUBSUMIDA " + row + " " + other);
            }
        }
        return covers(row, above) ? Set.of("FILA_INALCANZABLE " + row) : Set.of();
    }

    private Set<String> unique(int row) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int other = 0; other < row; other++) {
            if (rows.get(row).intersects(rows.get(other))) {
                pairs.add("SOLAPE " + other + " " + row);
            }
        }
        return pairs;
    }

    private Set<String> collect(int row, List<Integer> same) {
        for (int other : same) {
            if (other < row && rows.get(row).equals(rows.get(other))) {
                return Set.of("FILA_DUPLICADA " + row + " " + other);
            }
        }
        for (int other : same) {
            if (!rows.get(row).equals(rows.get(other)) && covers(row, List.of(other))) {
                return Set.of("FILA_SUBSUMIDA " + row + " " + other);
            }
        }
        return Set.of();
    }

    private boolean saysTheSame(int row, int other) {
        return table.filas().get(row).salida().equals(table.filas().get(other).salida());
    }
}
