package io.dictamen.scenario.diff;

import io.dictamen.decision.Decision;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.diff.CaseDifference.CambioDeCaso;
import io.dictamen.scenario.text.CaseTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a scenario file, case by case. Cases are known by their names, or else by what they
 * give; where they stand does not matter. Immutable.
 *
 * @param aflojados of how many cases less is expected than before
 * @param columnasAgregadas the titles that only the later version has
 * @param columnasQuitadas the titles that only the earlier version has
 * @param casos those removed first, then the others as they stand in the later version
 * @param faltasAntes what of the earlier version cannot be read, and so was not compared
 * @param faltasDespues what of the later version cannot be read, and so was not compared
 */
public record ScenarioDiff(
        String archivo,
        String decision,
        int agregados,
        int quitados,
        int cambiados,
        int aflojados,
        List<String> columnasAgregadas,
        List<String> columnasQuitadas,
        List<CaseDifference> casos,
        List<String> faltasAntes,
        List<String> faltasDespues) {

    /**
     * Whatever the bytes are, it throws nothing.
     *
     * @param antes null where there was no such file
     * @param despues null where there is none any more
     */
    public static ScenarioDiff of(Decision<?, ?> decision, byte @Nullable [] antes, byte @Nullable [] despues) {
        CaseTexts before = antes == null ? CaseTexts.NONE : CaseTexts.read(antes);
        CaseTexts after = despues == null ? CaseTexts.NONE : CaseTexts.read(despues);
        List<CaseDifference> casos = cases(CaseMeaning.of(decision, before), CaseMeaning.of(decision, after));
        return new ScenarioDiff(
                ScenarioFile.of(decision),
                decision.nombre(),
                count(casos, CambioDeCaso.AGREGADO),
                count(casos, CambioDeCaso.QUITADO),
                count(casos, CambioDeCaso.CAMBIADO),
                (int) casos.stream().filter(CaseDifference::aflojado).count(),
                only(after.titulos(), before.titulos()),
                only(before.titulos(), after.titulos()),
                casos,
                before.faltas(),
                after.faltas());
    }

    private static List<CaseDifference> cases(List<CaseMeaning> antes, List<CaseMeaning> despues) {
        CasePairs pairs = CasePairs.of(antes, despues);
        Map<CaseMeaning, CaseMeaning> antesDe = pairs.antesDe();
        List<CaseDifference> casos = new ArrayList<>();
        pairs.quitados().forEach(caso -> casos.add(CaseDifference.removed(caso.texto())));
        for (CaseMeaning caso : despues) {
            CaseMeaning before = antesDe.get(caso);
            CaseDifference difference =
                    before == null ? CaseDifference.added(caso.texto()) : CaseDifference.changed(before, caso);
            if (!difference.celdas().isEmpty()) {
                casos.add(difference);
            }
        }
        return List.copyOf(casos);
    }

    private static int count(List<CaseDifference> casos, CambioDeCaso tipo) {
        return (int) casos.stream().filter(caso -> caso.tipo() == tipo).count();
    }

    private static List<String> only(List<String> some, List<String> others) {
        Set<String> only = new LinkedHashSet<>(some);
        others.forEach(only::remove);
        return List.copyOf(only);
    }
}
