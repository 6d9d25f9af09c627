package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Minimo;
import io.dictamen.workbook.edit.RowChange;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of an edition of a sheet.
 *
 * @param huella of the workbook as it is now
 * @param guardado whether it was saved; of a rehearsal it was not
 * @param errores how many faults the workbook has with it
 * @param diagnosticos the faults and warnings of the workbook with it, rows numbered as they are when it is done
 */
@Schema(name = "Edicion")
public record Edicion(
        int version,
        String archivo,
        String hoja,
        String huella,
        boolean guardado,
        int errores,
        List<Diagnostic> diagnosticos) {
    private static final int MOST_CELLS = 5_000;

    /** What is asked for: some changes of one sheet, one after the other. */
    @Schema(name = "PedidoDeEdicion")
    public record Pedido(String hoja, List<Operacion> operaciones) {

        List<RowChange> changes() {
            int cells = operaciones.stream()
                    .mapToInt(una -> una.celdas() == null ? 0 : una.celdas().size())
                    .sum();
            if (cells > MOST_CELLS) {
                throw ContractViolation.of(
                        "operaciones", Codigo.LONGITUD, "Se cambian a lo más " + MOST_CELLS + " celdas por pedido.");
            }
            return operaciones.stream().map(Operacion::change).toList();
        }
    }

    /** What a change does with its row. */
    @Schema(name = "TipoDeOperacion")
    public enum Tipo {
        CAMBIAR,
        INSERTAR,
        DUPLICAR,
        MOVER,
        BORRAR
    }

    /**
     * A change.
     *
     * @param fila as Excel numbers it when the changes before are done
     * @param hasta the number that a moved row gets; the same row where it is not given
     * @param celdas what is typed into the row; the others stay as they are
     */
    @Schema(name = "OperacionDeEdicion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operacion(
            Tipo tipo,
            @Minimo(1) long fila,
            @Nullable @Minimo(1) Long hasta,
            @Nullable List<Celda> celdas) {

        RowChange change() {
            int numero = row(fila);
            return switch (tipo) {
                case CAMBIAR -> new RowChange.Cells(numero, typed());
                case INSERTAR -> new RowChange.Insert(numero, typed());
                case DUPLICAR -> new RowChange.Duplicate(numero);
                case MOVER -> new RowChange.Move(numero, hasta == null ? numero : row(hasta));
                case BORRAR -> new RowChange.Delete(numero);
            };
        }

        private static int row(long numero) {
            return (int) Math.min(Integer.MAX_VALUE, numero);
        }

        private Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>();
            if (celdas != null) {
                celdas.forEach(celda -> typed.put(celda.columna(), celda.valor() == null ? "" : celda.valor()));
            }
            return typed;
        }
    }

    /**
     * A cell of the row.
     *
     * @param columna its letters
     * @param valor as a person types it; nothing for a blank cell
     */
    @Schema(name = "CeldaDeEdicion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Celda(String columna, @Nullable String valor) {}
}
