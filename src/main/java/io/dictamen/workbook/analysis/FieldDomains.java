package io.dictamen.workbook.analysis;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Minimo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The domain of each field: where its type, its contract and the literals of the table cut it. */
final class FieldDomains {
    private final Request request;
    private final Map<String, Set<Object>> literals;
    private final Map<String, Set<BigDecimal>> points = new HashMap<>();
    private final Set<String> unbounded;

    FieldDomains(Request request, Map<String, Set<Object>> literals) {
        this.request = request;
        this.literals = literals;
        this.unbounded = Coherencia.typeOnly(request.rules());
        literals.keySet().forEach(path -> line(path).ifPresent(line -> points.put(path, points(path, line))));
        ContractRules.compared(request.rules()).forEach(this::cutAlike);
    }

    Domain of(String path) {
        Trail trail = Trail.of(request.facts(), path);
        Class<?> type = trail.type();
        boolean optional = trail.isOptional(0);
        if (type.isEnum()) {
            return Domains.constants(List.of(type.getEnumConstants()), optional);
        }
        if (type == Boolean.class) {
            return Domains.constants(List.of(false, true), optional);
        }
        if (type == String.class) {
            return Domains.texts(literals.getOrDefault(path, Set.of()), optional);
        }
        return Line.of(type)
                .map(line -> Domains.ordered(line, points.getOrDefault(path, Set.of()), bounds(path, line), optional))
                .orElseGet(() -> Domains.presence(optional));
    }

    private Set<BigDecimal> points(String path, Line line) {
        Set<BigDecimal> points = new LinkedHashSet<>();
        literals.getOrDefault(path, Set.of()).forEach(literal -> points.add(line.position(literal)));
        Minimo minimum = Trail.of(request.facts(), path).minimum();
        if (minimum != null) {
            points.add(Bounds.least(minimum));
        }
        return points;
    }

    private void cutAlike(String field, String other) {
        List<String> paths = new ArrayList<>(List.of(request.path(field), request.path(other)));
        paths.removeIf(path -> !points.containsKey(path));
        Set<BigDecimal> all = new LinkedHashSet<>();
        paths.forEach(path -> all.addAll(points.getOrDefault(path, Set.of())));
        points.replaceAll((path, own) -> paths.contains(path) ? all : own);
    }

    private Bounds bounds(String path, Line line) {
        boolean free = unbounded.contains(request.name(path));
        return Bounds.of(line, free ? null : Trail.of(request.facts(), path).minimum(), request.isAsked(path));
    }

    private Optional<Line> line(String path) {
        return Line.of(Trail.of(request.facts(), path).type());
    }
}
