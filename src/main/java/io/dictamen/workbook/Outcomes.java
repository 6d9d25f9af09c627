package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a table that say something, and how a row is made of what they hold. Immutable and thread-safe. */
public final class Outcomes {
    /** Of a table that comes from no sheet. */
    public static final Outcomes NONE = new Outcomes(List.of(), List.of(), null, Object.class, Map.of(), "");

    private final List<Outcome> columnas;
    private final List<ActionCode> acciones;
    private final @Nullable Variable variable;
    private final Class<?> hechos;
    private final Map<String, CatalogSheet> catalogos;
    private final String letraClausula;

    /**
     * A column of outcome.
     *
     * @param nombre of what it says, such as {@code siguientePaso}
     * @param tipo boxed where it is primitive; of a list, that of its items
     * @param opcional whether its cells may be blank
     * @param letra as Excel names it
     */
    public record Outcome(String nombre, Class<?> tipo, boolean lista, boolean opcional, String letra) {}

    private Outcomes(
            List<Outcome> columnas,
            List<ActionCode> acciones,
            @Nullable Variable variable,
            Class<?> hechos,
            Map<String, CatalogSheet> catalogos,
            String letraClausula) {
        this.columnas = columnas;
        this.acciones = acciones;
        this.variable = variable;
        this.hechos = hechos;
        this.catalogos = catalogos;
        this.letraClausula = letraClausula;
    }

    static Outcomes of(
            List<Outcome> columnas,
            List<ActionCode> acciones,
            Variable variable,
            Class<?> hechos,
            Map<String, CatalogSheet> catalogos,
            String letraClausula) {
        return new Outcomes(
                List.copyOf(columnas), List.copyOf(acciones), variable, hechos, Map.copyOf(catalogos), letraClausula);
    }

    /** The columns of what is no decision table, and says what its cells hold. */
    public static Outcomes ofCells(List<Outcome> columnas) {
        return new Outcomes(List.copyOf(columnas), List.of(), null, Object.class, Map.of(), "");
    }

    Outcomes lookingIn(CatalogSheet hoja) {
        Map<String, CatalogSheet> otros = new HashMap<>(catalogos);
        otros.put(hoja.nombre(), hoja);
        return new Outcomes(columnas, acciones, variable, hechos, Map.copyOf(otros), letraClausula);
    }

    public List<Outcome> columnas() {
        return columnas;
    }

    /** The column of the clause, as Excel names it. */
    public String letraClausula() {
        return letraClausula;
    }

    /**
     * What a row says whose cells hold that.
     *
     * @param dichos one for each column, null where it is blank
     * @return empty where a reader of the sheet would refuse them
     */
    public Optional<Object> said(List<@Nullable Object> dichos) {
        if (variable == null) {
            throw new IllegalStateException("The rows of a table of no sheet are not made of cells");
        }
        Object fila = variable.fresh();
        for (int i = 0; i < acciones.size(); i++) {
            Object valor = dichos.get(i);
            if (valor == null ? !columnas.get(i).opcional() : !sets(acciones.get(i), fila, valor)) {
                return Optional.empty();
            }
        }
        return isSound(fila) ? Optional.of(fila) : Optional.empty();
    }

    private static boolean sets(ActionCode accion, Object fila, Object valor) {
        try {
            accion.set(fila, valor);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private boolean isSound(Object fila) {
        List<String> faltas = new ArrayList<>();
        if (fila instanceof CheckedRow comprobada) {
            comprobada.resolve(hechos, catalogos, (accion, mensaje, sugerencia) -> faltas.add(mensaje));
        }
        return faltas.isEmpty();
    }
}
