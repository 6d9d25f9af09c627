package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.workbook.analysis.Region;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each field of a request may hold instead, the nearest first: one value of all those that the rules take alike. */
final class Choices {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Codigo> OF_THE_VALUE =
            Set.of(Codigo.VALOR, Codigo.LONGITUD, Codigo.TIPO, Codigo.FUTURO, Codigo.DESCONOCIDO);
    private static final int MOST_TEXTS = 300;

    private final Probe<?, ?> probe;
    private final ObjectNode solicitud;
    private final JsonNode ejemplo;
    private final @Nullable List<Object> hechos;
    private final @Nullable IntBuffer propia;
    private final List<Leaf> campos;
    private final Texts textos;

    private Choices(Probe<?, ?> probe, ObjectNode solicitud, JsonNode ejemplo) {
        this.probe = probe;
        this.solicitud = solicitud;
        this.ejemplo = ejemplo;
        this.hechos = probe.facts(solicitud);
        this.propia = probe.signature(solicitud);
        this.campos = Leaf.of(probe.decision().contrato(), solicitud);
        this.textos = new Texts(probe.tablas());
    }

    /**
     * By field, in the order of the contract; a field without any is left out.
     *
     * @param ejemplo a request that keeps the contract, for values of what no table knows
     */
    static List<List<Choice>> of(Probe<?, ?> probe, ObjectNode solicitud, JsonNode ejemplo) {
        Choices all = new Choices(probe, solicitud, ejemplo);
        Map<String, Set<JsonNode>> named = new LinkedHashMap<>();
        all.campos.forEach(campo -> named.put(campo.path(), all.values(campo)));
        all.share(named);
        return all.campos.stream()
                .map(campo -> all.choices(campo, named.getOrDefault(campo.path(), Set.of())))
                .filter(some -> !some.isEmpty())
                .toList();
    }

    /** Where one number may not pass another, each may have to go where the other does. */
    private void share(Map<String, Set<JsonNode>> named) {
        for (Coherencia rule : probe.decision().contrato().coherencias()) {
            if (rule instanceof Coherencia.NoMayor uno
                    && named.containsKey(uno.campo())
                    && named.containsKey(uno.que())) {
                Set<JsonNode> both = new LinkedHashSet<>(named.get(uno.campo()));
                both.addAll(named.get(uno.que()));
                for (String path : List.of(uno.campo(), uno.que())) {
                    Optional.ofNullable(Edit.get(solicitud, path)).ifPresent(both::add);
                }
                named.put(uno.campo(), both);
                named.put(uno.que(), both);
            }
        }
    }

    private List<Choice> choices(Leaf campo, Set<JsonNode> named) {
        JsonNode actual = Edit.get(solicitud, campo.path());
        List<Choice> choices = new ArrayList<>();
        Map<IntBuffer, Choice> seen = new HashMap<>();
        for (JsonNode value : named) {
            if (!value.equals(actual)) {
                Choice one = new Choice(campo, value, Distance.of(campo.tipo(), actual, value));
                if (isValue(one)) {
                    choices.add(one);
                    Optional.ofNullable(signature(value, campo))
                            .ifPresent(its -> seen.merge(its, one, Choices::nearer));
                }
            }
        }
        for (JsonNode value : likely(campo, actual)) {
            Choice one = new Choice(campo, value, Distance.of(campo.tipo(), actual, value));
            if (!value.equals(actual) && isValue(one) && isNew(one, actual != null, seen)) {
                choices.add(one);
            }
        }
        if (actual != null && !campo.falsoSiFalta()) {
            Choice gone = new Choice(campo, null, BigDecimal.ONE);
            if (isValue(gone)) {
                choices.add(gone);
            }
        }
        choices.sort(Comparator.comparing(Choice::distancia));
        return choices;
    }

    private static Choice nearer(Choice one, Choice other) {
        return other.distancia().compareTo(one.distancia()) < 0 ? other : one;
    }

    /** Whether the rules take it for something that neither the request nor a nearer choice is. */
    private boolean isNew(Choice one, boolean present, Map<IntBuffer, Choice> seen) {
        IntBuffer its = signature(one.valor(), one.campo());
        if (its == null) {
            return true;
        }
        if (present && its.equals(propia)) {
            return false;
        }
        Choice before = seen.get(its);
        if (before != null && before.distancia().compareTo(one.distancia()) <= 0) {
            return false;
        }
        seen.put(its, one);
        return true;
    }

    private @Nullable IntBuffer signature(@Nullable JsonNode value, Leaf campo) {
        return probe.signature(Edit.with(solicitud, campo.path(), value));
    }

    /** Whether the field may have it at all, whatever the others are. */
    private boolean isValue(Choice one) {
        for (ContractError fault : probe.faults(Edit.with(solicitud, one.campo().path(), one.valor()))) {
            boolean its = fault.campo().equals(one.campo().path());
            if (its && OF_THE_VALUE.contains(fault.codigo())) {
                return false;
            }
        }
        return true;
    }

    /** The values that no other stands for: constants, and the nearest of each class that a table makes of the field. */
    private Set<JsonNode> values(Leaf campo) {
        Set<JsonNode> values = new LinkedHashSet<>();
        if (campo.tipo() instanceof Class<?> type && type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                values.add(JSON.textNode(((Enum<?>) constant).name()));
            }
        }
        if (campo.tipo() == boolean.class || campo.tipo() == Boolean.class) {
            values.add(JSON.booleanNode(false));
            values.add(JSON.booleanNode(true));
        }
        if (hechos != null) {
            for (int i = 0; i < probe.tablas().size(); i++) {
                for (Region.Side side : probe.tablas().get(i).partes().sides()) {
                    if (side.asked().filter(campo.path()::equals).isPresent()) {
                        side.others(side.path().get(hechos.get(i))).forEach(one -> values.add(json(one)));
                    }
                }
            }
        }
        return values;
    }

    /** Values of which many are alike to the rules. */
    private Set<JsonNode> likely(Leaf campo, @Nullable JsonNode actual) {
        Set<JsonNode> values = new LinkedHashSet<>();
        if (campo.tipo() != String.class && !campo.isList() && isExact(campo)) {
            return values;
        }
        if (campo.tipo() == String.class) {
            campos.stream()
                    .filter(other -> other.tipo() == String.class)
                    .map(other -> Edit.get(solicitud, other.path()))
                    .forEach(text -> Optional.ofNullable(text).ifPresent(values::add));
            Optional.ofNullable(Edit.get(ejemplo, campo.path())).ifPresent(values::add);
            textos.of(campo.path()).stream().limit(MOST_TEXTS).forEach(text -> values.add(JSON.textNode(text)));
        } else if (campo.isList()) {
            values.addAll(lists(campo.item(), actual));
        } else {
            Scale.of(campo, actual, probe.ahora()).ifPresent(scale -> values.addAll(along(campo, scale, actual)));
        }
        return values;
    }

    /** Whether tables ask about the field itself, and about nothing that is derived. */
    private boolean isExact(Leaf campo) {
        List<Region.Side> sides = probe.tablas().stream()
                .flatMap(tabla -> tabla.partes().sides().stream())
                .toList();
        return sides.stream().allMatch(side -> side.asked().isPresent())
                && sides.stream()
                        .anyMatch(side ->
                                side.asked().filter(campo.path()::equals).isPresent());
    }

    private Set<JsonNode> along(Leaf campo, Scale scale, @Nullable JsonNode actual) {
        TreeSet<Long> looks = Scale.bothWays(scale.ladder());
        for (Leaf other : campos) {
            JsonNode its = Edit.get(solicitud, other.path());
            if (its != null && !other.isList() && isAlike(campo.tipo(), other.tipo())) {
                long there = scale.of(its);
                looks.addAll(Set.of(there - 1, there, there + 1));
            }
        }
        if (Scale.of(campo, null, probe.ahora()).orElseThrow() instanceof Scale.Figures) {
            looks.add(scale.of(JSON.numberNode(0)));
        } else {
            looks.add(scale.of(JSON.textNode(probe.ahora().toString())));
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        if (actual == null) {
            values.add(scale.at(0));
        }
        Boundaries.of(steps -> signature(scale.at(steps), campo), looks).forEach(steps -> values.add(scale.at(steps)));
        return values;
    }

    private static boolean isAlike(Type one, Type other) {
        return isNumber(one) == isNumber(other) && (isNumber(one) || isDate(one)) && (isNumber(other) || isDate(other));
    }

    private static boolean isNumber(Type type) {
        return type == long.class || type == Long.class || type == BigDecimal.class;
    }

    private static boolean isDate(Type type) {
        return type == LocalDate.class || type == OffsetDateTime.class;
    }

    /** The list with one item less, or with one constant more. */
    private static List<JsonNode> lists(Type item, @Nullable JsonNode actual) {
        ArrayNode now = actual instanceof ArrayNode list ? list : JSON.arrayNode();
        List<JsonNode> lists = new ArrayList<>();
        lists.add(JSON.arrayNode());
        for (int i = 0; i < now.size(); i++) {
            ArrayNode less = now.deepCopy();
            less.remove(i);
            lists.add(less);
        }
        if (item instanceof Class<?> type && type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                lists.add(now.deepCopy().add(((Enum<?>) constant).name()));
            }
        }
        return lists;
    }

    private static JsonNode json(Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
