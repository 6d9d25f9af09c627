package io.dictamen.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.ContractError;
import io.dictamen.tabular.SchemaPath.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a table as a field of a request. */
public final class RequestColumn {
    private final String path;
    private final List<Step> pasos;
    private final JsonNode hoja;
    private final boolean text;
    private final boolean glosa;

    RequestColumn(String path, SchemaPath found, boolean glosa) {
        this.path = path;
        this.pasos = found.pasos();
        this.hoja = found.schema();
        this.text = CellConversion.isText(hoja);
        this.glosa = glosa;
    }

    public String path() {
        return path;
    }

    /** A fault of its field, in words that know what stands in the cell. */
    public ContractError explained(ContractError error, TableValue celda, CellConversion conversion) {
        if (error.codigo() != ContractError.Codigo.TIPO) {
            return error;
        }
        return conversion
                .advice(hoja, celda)
                .map(advice -> new ContractError(path, error.codigo(), path + ": " + advice))
                .orElse(error);
    }

    /** Why nothing can be read from a cell, as the end of a sentence that begins with its address; empty where it can. */
    public Optional<String> refusal(TableValue celda) {
        if (celda instanceof TableValue.Unreadable unreadable) {
            return Optional.of(unreadable.motivo());
        }
        boolean asWritten = glosa && celda instanceof TableValue.Text;
        return text && !asWritten ? TextCells.refusal(celda) : Optional.empty();
    }

    /**
     * Puts what a cell says into a request. A blank cell, or null, is an absent field; of a list, an empty one.
     */
    public void put(ObjectNode pedido, @Nullable TableValue celda, CellConversion conversion) {
        TableValue dicho = celda == null || celda.isBlank() ? null : celda;
        JsonNode at = pedido;
        for (int i = 0; i < pasos.size(); i++) {
            Step paso = pasos.get(i);
            boolean last = i == pasos.size() - 1;
            ObjectNode padre = (ObjectNode) at;
            if (paso.indice() >= 0) {
                ArrayNode lista = padre.withArray(paso.nombre());
                if (dicho == null) {
                    return;
                }
                while (lista.size() <= paso.indice()) {
                    grow(lista, last);
                }
                if (last) {
                    lista.set(paso.indice(), conversion.json(hoja, dicho));
                }
                at = lista.get(paso.indice());
            } else if (last) {
                set(padre, paso.nombre(), dicho, conversion);
            } else if (dicho == null) {
                return;
            } else {
                at = padre.withObjectProperty(paso.nombre());
            }
        }
    }

    private void set(ObjectNode padre, String nombre, @Nullable TableValue celda, CellConversion conversion) {
        if (celda != null) {
            padre.set(nombre, conversion.json(hoja, celda));
        } else if (CellConversion.type(hoja).equals("array")) {
            padre.putArray(nombre);
        }
    }

    private static void grow(ArrayNode lista, boolean ofValues) {
        if (ofValues) {
            lista.addNull();
        } else {
            lista.addObject();
        }
    }
}
