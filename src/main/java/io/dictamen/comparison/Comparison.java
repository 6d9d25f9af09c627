package io.dictamen.comparison;

import io.dictamen.comparison.RegionComparada.Testigo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.analysis.Budget;
import io.dictamen.workbook.analysis.TableChange;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rules of two releases, decision by decision: table by table in the whole space of its inputs, each region
 * with a request that lies in it where one is found. Confined to one thread.
 */
public final class Comparison {
    private final Reglas antes;
    private final Reglas despues;
    private final OffsetDateTime ahora;
    private final ZoneId zona;
    private final Budget presupuesto;
    private final Set<ConsultaComparada> changed = new LinkedHashSet<>();

    private Comparison(Reglas antes, Reglas despues, OffsetDateTime ahora, ZoneId zona, Budget presupuesto) {
        this.antes = antes;
        this.despues = despues;
        this.ahora = ahora;
        this.zona = zona;
        this.presupuesto = presupuesto;
    }

    /**
     * @param ahora the moment that requests are decided for which say none
     * @param presupuesto how much the proof of each table may take, and how many of its regions are listed
     */
    public static ReglasComparadas of(
            Reglas antes,
            Reglas despues,
            List<Procedure> procedimientos,
            OffsetDateTime ahora,
            ZoneId zona,
            Budget presupuesto) {
        Comparison comparison = new Comparison(antes, despues, ahora, zona, presupuesto);
        List<DecisionComparada> decisiones = procedimientos.stream()
                .flatMap(procedure ->
                        procedure.decisiones().stream().map(decision -> comparison.decision(procedure, decision)))
                .toList();
        return ReglasComparadas.of(decisiones, List.copyOf(comparison.changed));
    }

    private DecisionComparada decision(Procedure procedure, Decision<?, ?> decision) {
        List<DecisionTable> then = antes.base().tablas(decision);
        List<DecisionTable> now = despues.base().tablas(decision);
        int wanted = decision.etapas().size();
        if (then.size() < wanted || now.size() < wanted) {
            boolean both = then.size() < wanted && now.size() < wanted;
            Veredicto alone = then.size() < wanted ? Veredicto.AGREGADA : Veredicto.QUITADA;
            return new DecisionComparada(
                    decision.nombre(),
                    decision.titulo(),
                    both ? Veredicto.IGUAL : alone,
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }
        return compared(procedure, decision, then, now);
    }

    private <I extends Record> DecisionComparada compared(
            Procedure procedure, Decision<I, ?> decision, List<DecisionTable> then, List<DecisionTable> now) {
        List<TablaComparada> tablas = new ArrayList<>();
        List<String> salvedades = new ArrayList<>();
        boolean finished = true;
        Witnesses<I> witnesses = new Witnesses<>(decision, antes, despues, ahora, zona);
        List<ConsultaComparada> consultas = consultas(procedure, witnesses);
        for (int i = 0; i < then.size(); i++) {
            if (then.get(i) == now.get(i)) {
                continue;
            }
            TableChange change = TableChange.of(
                    then.get(i), now.get(i), decision.etapas().get(i), decision.contrato(), presupuesto.pasos());
            finished &= change.terminado();
            if (!change.zonas().isEmpty() || !change.terminado()) {
                tablas.add(new ZoneTelling(then.get(i), now.get(i), i, witnesses, presupuesto.porTipo()).told(change));
            }
            if (change.orden()) {
                salvedades.add("En la hoja " + now.get(i).hoja()
                        + " hay filas en otro orden: lo que dicen sale en otro orden, y es lo mismo.");
            }
        }
        if (!tablas.isEmpty() && witnesses.readsWhole()) {
            finished = false;
            salvedades.add(
                    "Esta decisión mira de sus tablas más que la fila que decide (el límite que muestra, y de qué lado"
                            + " lo muestra): eso puede cambiar también fuera de las regiones.");
        }
        Testigo testigo = null;
        if (!consultas.isEmpty()) {
            finished = false;
            testigo = witnesses.byLookUp(consultas).orElse(null);
            salvedades.add("Consulta una hoja que cambió: lo que cambia por ella no se prueba como lo de una tabla. "
                    + (testigo == null
                            ? "Ninguna de las solicitudes que se probaron cambia por ella."
                            : "Hay solicitudes que cambian por ella sola, como la que se da."));
        }
        Veredicto veredicto =
                !finished ? Veredicto.SIN_TERMINAR : tablas.isEmpty() ? Veredicto.IGUAL : Veredicto.DISTINTA;
        return new DecisionComparada(
                decision.nombre(), decision.titulo(), veredicto, tablas, consultas, testigo, salvedades);
    }

    /** The look-up sheets that changed and that the decision consults. */
    private List<ConsultaComparada> consultas(Procedure procedure, Witnesses<?> witnesses) {
        List<ConsultaComparada> consultas = new ArrayList<>();
        for (Catalogo<?> catalogo : procedure.catalogos()) {
            ConsultaComparada one = changed(procedure, catalogo);
            if (one != null) {
                changed.add(one);
                if (witnesses.consults(catalogo)) {
                    consultas.add(one);
                }
            }
        }
        return consultas;
    }

    private @Nullable ConsultaComparada changed(Procedure procedure, Catalogo<?> catalogo) {
        return ConsultaComparada.of(
                sheet(antes.libros(), procedure.libro(), catalogo.nombre()),
                sheet(despues.libros(), procedure.libro(), catalogo.nombre()));
    }

    private static @Nullable CatalogSheet sheet(List<Workbook> libros, String libro, String nombre) {
        return libros.stream()
                .filter(uno -> uno.libro().equals(libro))
                .flatMap(uno -> uno.catalogos().stream())
                .filter(hoja -> hoja.nombre().equals(nombre))
                .findFirst()
                .orElse(null);
    }
}
