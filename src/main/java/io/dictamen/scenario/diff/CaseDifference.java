package io.dictamen.scenario.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.scenario.Parte;
import io.dictamen.scenario.text.CaseText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case that was added, removed or changed.
 *
 * @param lineaAntes its line in the earlier file; null where it was not there
 * @param lineaDespues its line in the later file; null where it is not there
 * @param aflojado whether less is expected than before: the case is gone, or some of what it expected
 * @param celdas what stands there now and stood before; of what was added or removed all that is not blank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDifference(
        CambioDeCaso tipo,
        String nombre,
        @Nullable Integer lineaAntes,
        @Nullable Integer lineaDespues,
        boolean aflojado,
        List<CeldaDeCaso> celdas) {

    /** What happened to a case. */
    public enum CambioDeCaso {
        AGREGADO,
        QUITADO,
        CAMBIADO
    }

    /**
     * @param columna the title of its column
     * @param antes empty where the cell was blank
     * @param despues empty where the cell is blank
     * @param aflojada whether something that was expected here no longer is
     */
    public record CeldaDeCaso(String columna, Parte parte, String antes, String despues, boolean aflojada) {
        private static final String ANY_TEXT = "*";

        static CeldaDeCaso of(String columna, String antes, String despues) {
            Parte parte = Parte.of(columna);
            return new CeldaDeCaso(columna, parte, antes, despues, isLooser(parte, antes, despues));
        }

        private static boolean isLooser(Parte parte, String antes, String despues) {
            return switch (parte) {
                case ESPERA -> !antes.isEmpty() && (despues.isEmpty() || despues.equals(ANY_TEXT));
                case CLAUSULA -> items(despues) < items(antes);
                default -> false;
            };
        }

        private static int items(String lista) {
            return lista.isEmpty() ? 0 : lista.split("\\|", -1).length;
        }
    }

    static CaseDifference added(CaseText caso) {
        List<CeldaDeCaso> celdas = caso.celdas().entrySet().stream()
                .map(celda -> CeldaDeCaso.of(celda.getKey(), "", celda.getValue()))
                .toList();
        return new CaseDifference(CambioDeCaso.AGREGADO, caso.nombre(), null, caso.linea(), false, celdas);
    }

    static CaseDifference removed(CaseText caso) {
        List<CeldaDeCaso> celdas = caso.celdas().entrySet().stream()
                .map(celda -> CeldaDeCaso.of(celda.getKey(), celda.getValue(), ""))
                .toList();
        return new CaseDifference(CambioDeCaso.QUITADO, caso.nombre(), caso.linea(), null, true, celdas);
    }

    /** With no cells where they say the same. */
    static CaseDifference changed(CaseMeaning antes, CaseMeaning despues) {
        Set<String> titulos = new LinkedHashSet<>(despues.texto().celdas().keySet());
        titulos.addAll(antes.texto().celdas().keySet());
        List<CeldaDeCaso> celdas = titulos.stream()
                .filter(titulo -> !antes.meaning(titulo).equals(despues.meaning(titulo)))
                .map(titulo -> CeldaDeCaso.of(
                        titulo, antes.texto().text(titulo), despues.texto().text(titulo)))
                .toList();
        boolean looser = celdas.stream().anyMatch(CeldaDeCaso::aflojada);
        return new CaseDifference(
                CambioDeCaso.CAMBIADO,
                despues.texto().nombre(),
                antes.texto().linea(),
                despues.texto().linea(),
                looser,
                celdas);
    }
}
