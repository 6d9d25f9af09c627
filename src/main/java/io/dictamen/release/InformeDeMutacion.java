package io.dictamen.release;

import io.dictamen.mutation.Fate;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Score;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which small faults the scenarios of a release would notice. */
@Schema(name = "InformeDeMutacion")
public record InformeDeMutacion(Score cuenta, List<PorDecision> decisiones) {
    /** How many survivors of a decision are told one by one. */
    static final int MOST_SURVIVORS = 200;

    /**
     * @param supervivientes the first of them
     * @param masSupervivientes how many more there are
     * @param apartados the cases that fail as it is: they notice nothing, and were left out
     */
    @Schema(name = "MutacionDeDecision")
    public record PorDecision(
            String decision,
            Score cuenta,
            List<PorTabla> tablas,
            List<Superviviente> supervivientes,
            int masSupervivientes,
            List<Apartado> apartados) {}

    /** @param filasSinMirar how many rows of a very large table got no fault */
    @Schema(name = "MutacionDeTabla")
    public record PorTabla(String libro, String hoja, Score cuenta, int filasSinMirar, List<PorFila> filas) {}

    /** @param fila its number in the sheet */
    @Schema(name = "MutacionDeFila")
    public record PorFila(int fila, Score cuenta) {}

    /** A case that was left out. */
    @Schema(name = "CasoApartado")
    public record Apartado(long linea, String nombre, List<String> diferencias) {}

    static InformeDeMutacion of(List<PorDecision> decisiones) {
        Score all = Score.NONE;
        for (PorDecision una : decisiones) {
            all = all.plus(una.cuenta);
        }
        return new InformeDeMutacion(all, decisiones);
    }

    static PorDecision of(
            String decision, List<Judgement> juicios, List<ScenarioResult> apartados, LimitedRows miradas) {
        Map<List<String>, List<Judgement>> byTable = new LinkedHashMap<>();
        juicios.forEach(uno -> {
            DecisionTable tabla = uno.mutante().tabla();
            byTable.computeIfAbsent(List.of(tabla.libro(), tabla.hoja()), it -> new ArrayList<>())
                    .add(uno);
        });
        List<PorTabla> tablas = new ArrayList<>();
        byTable.forEach((donde, suyos) -> tablas.add(new PorTabla(
                donde.get(0),
                donde.get(1),
                Score.of(suyos),
                miradas.left(suyos.get(0).mutante().tabla()),
                rows(suyos))));
        List<Superviviente> vivos = juicios.stream()
                .filter(uno -> uno.destino() == Fate.VIVO)
                .limit(MOST_SURVIVORS)
                .map(Superviviente::of)
                .toList();
        Score cuenta = Score.of(juicios);
        return new PorDecision(
                decision,
                cuenta,
                tablas,
                vivos,
                cuenta.vivos() - vivos.size(),
                apartados.stream()
                        .map(uno -> new Apartado(uno.linea(), uno.nombre(), uno.diferencias()))
                        .toList());
    }

    private static List<PorFila> rows(List<Judgement> juicios) {
        Map<Integer, List<Judgement>> byRow = new LinkedHashMap<>();
        juicios.forEach(uno -> byRow.computeIfAbsent(uno.mutante().row().numero(), it -> new ArrayList<>())
                .add(uno));
        List<PorFila> rows = new ArrayList<>();
        byRow.forEach((fila, suyos) -> rows.add(new PorFila(fila, Score.of(suyos))));
        return rows;
    }
}
