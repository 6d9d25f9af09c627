package io.dictamen.release;

import io.dictamen.mutation.Fate;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Score;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which small faults the scenarios of a release would notice. */
@Schema(name = "InformeDeMutacion")
public record InformeDeMutacion(Cuenta cuenta, List<PorDecision> decisiones) {
    /** How many survivors of a decision are told one by one. */
    static final int MOST_SURVIVORS = 200;

    /**
     * How many faults ended in each way.
     *
     * @param puntaje of a hundred that can be noticed, how many are
     */
    @Schema(name = "CuentaDeMutantes")
    public record Cuenta(double puntaje, int muertos, int vivos, int equivalentes, int sinTerminar, int noObservados) {
        static final Cuenta NADA = of(Score.of(List.of()));

        static Cuenta of(List<Judgement> juicios) {
            return of(Score.of(juicios));
        }

        private static Cuenta of(Score score) {
            return new Cuenta(
                    score.puntaje(),
                    score.of(Fate.MUERTO),
                    score.of(Fate.VIVO),
                    score.of(Fate.EQUIVALENTE),
                    score.of(Fate.SIN_TERMINAR),
                    score.of(Fate.NO_OBSERVADO));
        }

        Cuenta plus(Cuenta otra) {
            int killed = muertos + otra.muertos;
            int alive = vivos + otra.vivos;
            return new Cuenta(
                    killed + alive == 0 ? 100 : 100.0 * killed / (killed + alive),
                    killed,
                    alive,
                    equivalentes + otra.equivalentes,
                    sinTerminar + otra.sinTerminar,
                    noObservados + otra.noObservados);
        }

        /** As a person reads it; cut, not rounded: what is below a minimum must not look as if it reached it. */
        public String puntajeCortado() {
            return String.format(Locale.ROOT, "%.1f", Math.floor(puntaje * 10) / 10)
                    .replace('.', ',');
        }

        public int todos() {
            return muertos + vivos + equivalentes + sinTerminar + noObservados;
        }
    }

    /**
     * @param supervivientes the first of them
     * @param masSupervivientes how many more there are
     * @param apartados the cases that fail as it is: they notice nothing, and were left out
     */
    @Schema(name = "MutacionDeDecision")
    public record PorDecision(
            String decision,
            Cuenta cuenta,
            List<PorTabla> tablas,
            List<Superviviente> supervivientes,
            int masSupervivientes,
            List<Apartado> apartados) {}

    /** @param filasSinMirar how many rows of a very large table got no fault */
    @Schema(name = "MutacionDeTabla")
    public record PorTabla(String libro, String hoja, Cuenta cuenta, int filasSinMirar, List<PorFila> filas) {}

    /** @param fila its number in the sheet */
    @Schema(name = "MutacionDeFila")
    public record PorFila(int fila, Cuenta cuenta) {}

    /** A case that was left out. */
    @Schema(name = "CasoApartado")
    public record Apartado(long linea, String nombre, List<String> diferencias) {}

    static InformeDeMutacion of(List<PorDecision> decisiones) {
        Cuenta all = Cuenta.NADA;
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
                Cuenta.of(suyos),
                miradas.left(suyos.get(0).mutante().tabla()),
                rows(suyos))));
        List<Superviviente> vivos = juicios.stream()
                .filter(uno -> uno.destino() == Fate.VIVO)
                .limit(MOST_SURVIVORS)
                .map(Superviviente::of)
                .toList();
        Cuenta cuenta = Cuenta.of(juicios);
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
        byRow.forEach((fila, suyos) -> rows.add(new PorFila(fila, Cuenta.of(suyos))));
        return rows;
    }
}
