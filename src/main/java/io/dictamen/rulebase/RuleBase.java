package io.dictamen.rulebase;

import io.dictamen.decision.Avance;
import io.dictamen.decision.CamposPedidos;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Momento;
import io.dictamen.decision.PorCampo;
import io.dictamen.decision.Stage;
import io.dictamen.decision.Verdict;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The compiled rules and tables of one release. Immutable and thread-safe; replaced as a whole, never changed. */
public final class RuleBase {
    private static final DerivationRules.Derived NOTHING = new DerivationRules.Derived(List.of(), 0);

    private final int version;
    private final Map<String, CompiledTable> tablas;
    private final Catalogs catalogos;
    private final DerivationRules derivaciones;
    private final Vocabulario vocabulario;

    RuleBase(
            int version,
            Map<String, CompiledTable> tablas,
            Catalogs catalogos,
            DerivationRules derivaciones,
            Vocabulario vocabulario) {
        this.catalogos = catalogos;
        this.version = version;
        this.tablas = Map.copyOf(tablas);
        this.derivaciones = derivaciones;
        this.vocabulario = vocabulario;
    }

    public int version() {
        return version;
    }

    /** The same rules with one table as it stands there, which is read row by row and not compiled. */
    public RuleBase reading(DecisionTable otra) {
        Map<String, CompiledTable> otras = new HashMap<>(tablas);
        otras.put(otra.nombre(), CompiledTable.plain(otra));
        return new RuleBase(version, otras, catalogos, derivaciones, vocabulario);
    }

    /** The same rules with another reading of one look-up sheet; rows that look in it are read and not compiled. */
    public RuleBase consulting(CatalogSheet otra) {
        Map<String, CompiledTable> otras = new HashMap<>(tablas);
        tablas.forEach((nombre, compilada) -> {
            DecisionTable tabla = compilada.tabla();
            if (tabla.looksIn(otra)) {
                otras.put(nombre, CompiledTable.plain(tabla.lookingIn(otra)));
            }
        });
        return new RuleBase(version, otras, catalogos.with(otra), derivaciones, vocabulario);
    }

    /** The same tables with other DRL rules. */
    public RuleBase deriving(DerivationRules otras) {
        return new RuleBase(version, tablas, catalogos, otras, vocabulario);
    }

    /** Whether a look-up sheet must keep all its entries. */
    public boolean isKeyed(CatalogSheet hoja) {
        return catalogos.isKeyed(hoja);
    }

    /** Whether that column tells the entries of a look-up sheet apart, of which none may be missing. */
    public boolean isKey(CatalogSheet hoja, String columna) {
        return catalogos.isKey(hoja, columna);
    }

    /** The look-up sheets that the tables of a decision look in. */
    public List<CatalogSheet> lookedIn(Decision<?, ?> decision) {
        return catalogos.hojas().values().stream()
                .filter(hoja -> tablas(decision).stream().anyMatch(tabla -> tabla.looksIn(hoja)))
                .toList();
    }

    /**
     * The look-up sheets whose entries a request asks for.
     *
     * @throws UndecidedRequest as {@link #evaluate}
     */
    public <I extends Record> Set<CatalogSheet> consulted(Decision<I, ?> decision, I solicitud, Momento momento) {
        Set<CatalogSheet> consultadas = new LinkedHashSet<>();
        RuleBase telling = new RuleBase(version, tablas, catalogos.telling(consultadas), derivaciones, vocabulario);
        telling.evaluate(decision, solicitud, momento);
        return consultadas;
    }

    /** The same rules without the entries of a look-up sheet. */
    public RuleBase without(Catalogo<?> cual) {
        return new RuleBase(version, tablas, catalogos.without(cual), derivaciones, vocabulario);
    }

    /** What people call the constants. */
    public Vocabulario vocabulario() {
        return vocabulario;
    }

    /** The tables of a decision, in the order in which they are decided; none in a release of before the decision. */
    public List<DecisionTable> tablas(Decision<?, ?> decision) {
        return decision.etapas().stream()
                .map(etapa -> tablas.get(etapa.tabla()))
                .filter(Objects::nonNull)
                .map(CompiledTable::tabla)
                .toList();
    }

    /** The DRL rules that derive values for a decision, in the order of their file. */
    public List<Regla> reglas(Decision<?, ?> decision) {
        return derivaciones.reading(decision.hechos());
    }

    /**
     * Decides a request.
     *
     * @throws UndecidedRequest where a table leaves the request without its row
     */
    public <I extends Record, O extends Record> Verdict<O> evaluate(
            Decision<I, O> decision, I solicitud, Momento momento) {
        return evaluate(decision, caso(decision, solicitud, momento));
    }

    /**
     * Decides of a request that somebody still types what is certain of some fields.
     *
     * @param porCampo that of the decision
     */
    public <I extends Record, O extends Record> Unfinished<O> evaluate(
            Decision<I, O> decision, Contract.Unfinished<I> pedido, CamposPedidos campos, PorCampo<O> porCampo) {
        UnfinishedReading lectura = new UnfinishedReading(campos, pedido.faltas());
        Verdict<O> verdict = evaluate(
                decision,
                pedido.faltas().isEmpty()
                        ? caso(decision, pedido.solicitud(), pedido.momento())
                        : new Caso<>(pedido.solicitud(), pedido.momento(), catalogos, NOTHING, lectura));
        List<ContractError> faltas = pedido.faltas().stream()
                .filter(falta -> campos.tieneFalta(falta.campo()))
                .toList();
        return new Unfinished<>(
                new Verdict<>(
                        porCampo.corte().apply(verdict.resultado(), new Avance(campos, faltas)),
                        verdict.motivos(),
                        verdict.disparadas()),
                campos.entre(lectura.pendientes()));
    }

    /** @param pendientes the fields, as they were asked for, that have a check which nobody can judge yet */
    public record Unfinished<O>(Verdict<O> verdict, List<String> pendientes) {}

    private <I extends Record, O extends Record> Verdict<O> evaluate(Decision<I, O> decision, Caso<I> caso) {
        // Rows add findings and touch nothing else, so the order in which Drools fires them cannot change the answer.
        for (Stage<?> etapa : decision.etapas()) {
            caso.decide(etapa, tabla(etapa));
        }
        return new Verdict<>(decision.resultado().apply(caso), caso.motivos(), caso.disparadas());
    }

    /** The rows of the tables that had to choose which the request does not meet, table by table in row order. */
    public <I extends Record> List<NotMet> explain(Decision<I, ?> decision, I solicitud, Momento momento) {
        List<NotMet> notMet = new ArrayList<>();
        for (Asked asked : asked(decision, solicitud, momento)) {
            if (asked.politica() != HitPolicy.COLLECT) {
                asked.tabla().filas().stream()
                        .filter(fila -> !fila.matches(asked.hecho()))
                        .forEach(fila -> notMet.add(notMet(asked.tabla(), fila, asked.hecho())));
            }
        }
        return notMet;
    }

    /** A table of a decision, and the fact that its rows were asked about. */
    public record Asked(DecisionTable tabla, HitPolicy politica, Object hecho) {}

    /** The tables that decide a request, in their order, each with what it was asked about. */
    public <I extends Record> List<Asked> asked(Decision<I, ?> decision, I solicitud, Momento momento) {
        Caso<I> caso = caso(decision, solicitud, momento);
        List<Asked> asked = new ArrayList<>();
        for (Stage<?> etapa : decision.etapas()) {
            CompiledTable tabla = tabla(etapa);
            asked.add(new Asked(tabla.tabla(), etapa.politica(), etapa.hecho().apply(caso)));
            caso.decide(etapa, tabla);
        }
        return asked;
    }

    /**
     * The tables of which the answer to a request depends on more than the rows that their hit policies keep, each with what
     * rows must say whose conditions it depends on.
     *
     * @throws UndecidedRequest as {@link #evaluate}
     */
    public <I extends Record> Map<Stage<?>, List<Predicate<Object>>> readWhole(
            Decision<I, ?> decision, I solicitud, Momento momento) {
        Caso<I> caso = caso(decision, solicitud, momento);
        evaluate(decision, caso);
        return caso.enteras();
    }

    <I extends Record> Caso<I> caso(Decision<I, ?> decision, I solicitud, Momento momento) {
        if (!derivaciones.read(decision.hechos())) {
            return new Caso<>(solicitud, momento, catalogos, NOTHING, null);
        }
        List<Object> entradas = new ArrayList<>(0);
        for (Catalogo<?> consultado : decision.consultados()) {
            entradas.addAll(catalogos.entries(consultado));
        }
        Object hecho = decision.previo().apply(solicitud, momento);
        return new Caso<>(solicitud, momento, catalogos, derivaciones.derive(hecho, entradas), null);
    }

    /** The table as it is compiled here; null where this base has no such table, or one that says anything else. */
    @Nullable
    CompiledTable compiled(DecisionTable tabla) {
        CompiledTable found = tablas.get(tabla.nombre());
        return found != null && found.tabla() == tabla ? found : null;
    }

    CompiledTable tabla(Stage<?> etapa) {
        CompiledTable found = tablas.get(etapa.tabla());
        if (found == null) {
            throw new MissingTable(etapa.tabla(), version);
        }
        return found;
    }

    private static NotMet notMet(DecisionTable tabla, Row fila, Object hecho) {
        List<NotMet.Failed> failed = new ArrayList<>();
        for (int i = 0; i < tabla.columnas().size(); i++) {
            @Nullable Condition condicion = fila.condiciones().get(i);
            if (condicion != null && !condicion.test(hecho)) {
                String etiqueta = tabla.columnas().get(i).etiqueta();
                failed.add(new NotMet.Failed(
                        etiqueta, condicion.toString(), condicion.campo().get(hecho)));
            }
        }
        return new NotMet(
                tabla.libro(), tabla.hoja(), fila.numero(), fila.clausula(), tabla.regla(fila), List.copyOf(failed));
    }
}
