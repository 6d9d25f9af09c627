package io.dictamen.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.comparison.RegionComparada.Testigo;
import io.dictamen.comparison.Witnesses.Side;
import io.dictamen.decision.Decision;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.CaseRun;
import io.dictamen.witness.Answers;
import io.dictamen.witness.FieldTexts;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Asked;
import io.dictamen.workbook.analysis.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks requests until one of a zone is answered differently; without a zone, any. Confined to one thread. */
final class WitnessSearch {
    private static final int MOST_TRIES = 2_000;
    private static final int MOST_REGIONS = 30;

    private final List<Side> sides;
    private final Decision<?, ?> decision;
    private final RuleBase antes;
    private final RuleBase otras;
    private final @Nullable Zone zone;
    private final int etapa;
    private @Nullable Testigo found;
    private int tries;
    private int same;

    WitnessSearch(
            List<Side> sides, Decision<?, ?> decision, RuleBase antes, RuleBase otras, @Nullable Zone zone, int etapa) {
        this.sides = sides;
        this.decision = decision;
        this.antes = antes;
        this.otras = otras;
        this.zone = zone;
        this.etapa = etapa;
    }

    @Nullable
    Testigo found() {
        return found;
    }

    @Nullable
    Testigo find() {
        Zone its = Objects.requireNonNull(zone);
        for (Side side : sides) {
            boolean over = its.regions()
                            .limit(MOST_REGIONS)
                            .anyMatch(region -> side.requests().in(region, etapa, this::tells))
                    || texts(its, side.requests());
            if (over) {
                break;
            }
        }
        return found;
    }

    /** Other texts in the fields that rows look at by a pattern, or by what they look for. */
    private boolean texts(Zone its, Requests requests) {
        for (Row row : Stream.concat(its.before().rows().stream(), its.after().rows().stream())
                .toList()) {
            if (row.salida() instanceof CheckedRow checked
                    && requests.withTexts(checked.campo(), FieldTexts.ofSaid(row), this::tells)) {
                return true;
            }
            Set<String> texts = FieldTexts.ofPatterns(row);
            boolean over = row.asked()
                    .filter(cell -> cell.operador() == Operator.MATCHES)
                    .anyMatch(cell ->
                            requests.withTexts(requests.asked(cell.campo().toString()), texts, this::tells));
            if (over) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is over: by a request that is answered differently, or since enough were tried. */
    boolean tells(JsonNode dado) {
        Suite<?> suite = sides.get(0).suite();
        if (++tries >= MOST_TRIES) {
            return true;
        }
        if (suite.breaks(dado) || !isWithin(dado)) {
            return false;
        }
        CaseRun was = suite.whole(dado, antes);
        CaseRun is = suite.whole(dado, otras);
        if (!Answers.differ(was, is)) {
            same++;
            return false;
        }
        found = Testigo.of(dado, Answers.shown(was), Answers.shown(is));
        return true;
    }

    private boolean isWithin(JsonNode dado) {
        return zone == null || (decides(antes, dado, zone.before()) && decides(otras, dado, zone.after()));
    }

    /** Whether a table asked for that request keeps some of these rows; none where there are none, or too many. */
    private boolean decides(RuleBase reglas, JsonNode dado, Zone.Deciding deciding) {
        List<Row> rows = deciding.rows();
        Optional<List<Row>> found = sides.get(0).suite().met(dado, reglas, etapa);
        if (found.isEmpty()) {
            return rows.isEmpty() || deciding.clash();
        }
        List<Row> met = found.get();
        return switch (decision.etapas().get(etapa).politica()) {
            case FIRST -> met.isEmpty() ? rows.isEmpty() : contains(rows, met.get(0));
            case UNIQUE -> met.size() == 1 && !deciding.clash() && contains(rows, met.get(0));
            case COLLECT -> rows.isEmpty() || rows.stream().anyMatch(row -> contains(met, row));
        };
    }

    private static boolean contains(List<Row> rows, Row row) {
        return rows.stream().anyMatch(other -> other == row);
    }

    String reason() {
        if (sides.isEmpty()) {
            return "La decisión no tiene escenarios que se puedan leer, de los que se hacen las solicitudes.";
        }
        if (same > 0) {
            return "Las solicitudes que caen en ella y se probaron (" + same
                    + ") reciben la misma respuesta: lo que la tabla dice de otro modo no se ve en ella.";
        }
        List<String> opaque = opaque();
        return opaque.isEmpty()
                ? "Ninguna de las " + tries + " solicitudes que se probaron cae en ella."
                : "No se halló una solicitud que caiga en ella, y puede que no la haya: " + String.join("; ", opaque)
                        + ".";
    }

    private List<String> opaque() {
        Set<Asked.Sort> sorts = Objects.requireNonNull(zone)
                .asked()
                .limit(MOST_REGIONS)
                .flatMap(List::stream)
                .map(Asked::tipo)
                .collect(Collectors.toSet());
        List<String> opaque = new ArrayList<>();
        if (sorts.contains(Asked.Sort.DERIVADO)) {
            opaque.add("pide algo que se deriva de la solicitud");
        }
        if (sorts.contains(Asked.Sort.PATRON)) {
            opaque.add("pide la forma de un texto, de la que nada más se sabe");
        }
        if (sorts.contains(Asked.Sort.COMPROBACION)) {
            opaque.add("pide que una fila encuentre, o no, lo que busca, de lo que nada más se sabe");
        }
        return opaque;
    }
}
