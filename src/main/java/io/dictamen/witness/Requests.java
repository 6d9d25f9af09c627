package io.dictamen.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.ContractError;
import io.dictamen.workbook.analysis.Region;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests that lie in a region of a table: those of the scenarios, with what the region asks in their place. What is
 * derived cannot be put: there the scenarios are varied, one field at a time, until it is so. Thread-safe.
 */
public final class Requests {
    private static final int MOST_TRIES = 40;
    private static final int MOST_REPAIRS = 4;
    private static final int MOST_VARIANTS = 20_000;
    private static final int MANY_ROWS = 500;

    private final Suite<?> suite;
    private final List<Known> bases = new ArrayList<>();
    private final SeenFields fields = new SeenFields();
    private @Nullable List<Known> variants;

    /** A request, and what each table is asked for it. */
    public record Known(JsonNode dado, List<Question> preguntas) {}

    public Requests(Suite<?> suite) {
        this.suite = suite;
        for (Suite.Prepared caso : suite.casos()) {
            bases.add(new Known(caso.caso().dado(), caso.preguntas()));
            fields.add(caso.caso().dado());
        }
    }

    public List<Known> bases() {
        return bases;
    }

    /** Shows requests that are meant to lie in the region of the table of a stage, until one is enough. */
    public boolean in(Region region, int etapa, Predicate<JsonNode> enough) {
        return tried(bases, region, etapa, enough) || tried(deriving(region, etapa), region, etapa, enough);
    }

    /** Shows the requests of the scenarios with other texts in a field, until one is enough. */
    public boolean withTexts(String path, Set<String> texts, Predicate<JsonNode> enough) {
        for (String text : texts) {
            for (Known base : bases) {
                ObjectNode made = base.dado().deepCopy();
                fields.put(made, path, SeenFields.JSON.textNode(text));
                if (enough.test(made)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Shows the requests of the scenarios with another text or number in each of their fields, until one is enough. */
    public boolean withAny(Set<String> texts, Predicate<JsonNode> enough) {
        for (Map.Entry<String, Set<JsonNode>> field : fields.all().entrySet()) {
            boolean number = field.getValue().stream().allMatch(JsonNode::isNumber);
            boolean text = field.getValue().stream().allMatch(JsonNode::isTextual);
            for (String one : number || text ? texts : Set.<String>of()) {
                JsonNode value = number ? SeenFields.number(one) : SeenFields.JSON.textNode(one);
                for (Known base : bases) {
                    ObjectNode made = base.dado().deepCopy();
                    fields.put(made, field.getKey(), value);
                    if (enough.test(made)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The field of the request at a path from a fact. */
    public String asked(String path) {
        return fields.asked(path);
    }

    private boolean tried(List<Known> some, Region region, int etapa, Predicate<JsonNode> enough) {
        Set<JsonNode> done = new LinkedHashSet<>();
        List<Known> near = some.stream()
                .sorted(Comparator.comparingInt(one -> distance(one, region, etapa)))
                .limit(MOST_TRIES)
                .toList();
        for (Known one : near) {
            JsonNode made = made(one, region, etapa, done.size());
            if (done.add(made) && enough.test(made)) {
                return true;
            }
        }
        return false;
    }

    private static int distance(Known one, Region region, int etapa) {
        Object hecho = one.preguntas().get(etapa).hecho();
        return region.sides().stream()
                .mapToInt(side ->
                        side.admits(side.path().get(hecho)) ? 0 : side.asked().isPresent() ? 1 : 100)
                .sum();
    }

    /** Of the requests that differ from a scenario in one field, those that derive what the region asks. */
    private List<Known> deriving(Region region, int etapa) {
        boolean derived = region.sides().stream().anyMatch(side -> side.asked().isEmpty());
        return !derived
                ? List.of()
                : variants().stream()
                        .filter(one -> distance(one, region, etapa) < 100)
                        .toList();
    }

    /** Requests that differ from a scenario in one field, which has there what it has in another one. */
    public synchronized List<Known> variants() {
        if (variants == null) {
            int most = mostVariants();
            List<Known> made = new ArrayList<>();
            Set<JsonNode> done = new LinkedHashSet<>();
            for (Known base : bases) {
                fields.all()
                        .forEach((path, values) -> values.forEach(value -> {
                            if (made.size() < most) {
                                varied(base.dado(), path, value, done).ifPresent(made::add);
                            }
                        }));
            }
            variants = made;
        }
        return variants;
    }

    /** The requests of the scenarios with one number, date or truth moved by a step. */
    public List<JsonNode> shifted() {
        return bases.stream()
                .flatMap(base -> Shifted.of(base.dado()).stream())
                .distinct()
                .limit(MOST_VARIANTS)
                .toList();
    }

    /** The requests of the scenarios with other values in fields of those names, and their numbers in any field of numbers. */
    public List<JsonNode> with(List<Map<String, Object>> said) {
        Set<JsonNode> made = new LinkedHashSet<>();
        for (Map<String, Object> values : said) {
            for (Known base : bases) {
                ObjectNode copy = base.dado().deepCopy();
                values.forEach((name, value) -> fields.all().keySet().stream()
                        .filter(path -> path.equals(name) || path.endsWith("." + name))
                        .forEach(path -> fields.put(copy, path, SeenFields.json(value))));
                made.add(copy);
                values.values().stream()
                        .filter(Number.class::isInstance)
                        .forEach(number -> numbers(copy, new BigDecimal(number.toString()), made));
            }
        }
        return List.copyOf(made);
    }

    /** The request with that number, and those beside it, in each of its fields that holds one. */
    private void numbers(ObjectNode request, BigDecimal number, Set<JsonNode> made) {
        fields.all().forEach((path, values) -> {
            if (values.stream().anyMatch(JsonNode::isNumber)) {
                for (int by = -1; by <= 1; by++) {
                    ObjectNode copy = request.deepCopy();
                    fields.put(copy, path, SeenFields.JSON.numberNode(number.add(BigDecimal.valueOf(by))));
                    made.add(copy);
                }
            }
        });
    }

    /** Each asks every row of the tables. */
    private int mostVariants() {
        int rows =
                suite.tablas().stream().mapToInt(tabla -> tabla.filas().size()).sum();
        return MOST_VARIANTS / (1 + rows / MANY_ROWS);
    }

    private Optional<Known> varied(JsonNode base, String path, JsonNode value, Set<JsonNode> done) {
        ObjectNode copy = base.deepCopy();
        fields.put(copy, path, value);
        return done.add(copy) ? suite.questions(copy).map(preguntas -> new Known(copy, preguntas)) : Optional.empty();
    }

    private JsonNode made(Known base, Region region, int etapa, int turn) {
        ObjectNode made = base.dado().deepCopy();
        Object hecho = base.preguntas().get(etapa).hecho();
        for (Region.Side side : region.sides()) {
            if (side.asked().isPresent() && !side.admits(side.path().get(hecho))) {
                String path = side.asked().get();
                List<JsonNode> values = values(side, path);
                if (values.isEmpty()) {
                    SeenFields.remove(made, path);
                } else {
                    fields.put(made, path, values.get(turn % values.size()));
                }
            }
        }
        for (int i = 0; i < MOST_REPAIRS && repaired(made); i++) {
            // What a repair brings may lack something in turn.
        }
        return made;
    }

    private List<JsonNode> values(Region.Side side, String path) {
        List<JsonNode> values = new ArrayList<>();
        side.samples().forEach(sample -> values.add(SeenFields.json(sample)));
        boolean text = side.path().tipo() == String.class;
        for (JsonNode one : fields.values(path)) {
            if (text ? one.isTextual() && side.admits(one.asText()) : values.isEmpty() && !side.admitsAbsence()) {
                values.add(one);
            }
        }
        if (text && values.isEmpty() && !side.admitsAbsence()) {
            values.add(SeenFields.JSON.textNode("Otro texto"));
        }
        return values;
    }

    /** Whether something was put that the contract misses. */
    private boolean repaired(ObjectNode made) {
        boolean changed = false;
        for (ContractError fault : suite.faults(made)) {
            Set<JsonNode> others = fields.values(fault.campo());
            if (fault.codigo() == ContractError.Codigo.REQUERIDO && !others.isEmpty()) {
                fields.put(made, fault.campo(), others.iterator().next());
                changed = true;
            }
        }
        return changed;
    }
}
