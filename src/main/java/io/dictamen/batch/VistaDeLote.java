package io.dictamen.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.ContractError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would be asked as a batch.
 *
 * @param version the release that would decide it
 * @param columnas what each column is; none where a line is JSON
 * @param faltan the required fields of which no column says anything: lines are refused for them
 * @param impedimentos why nothing of the file would be decided
 * @param titulos of what the answer adds to a line
 * @param lineas the first ones
 * @param contadas how many lines there are, of what was sent
 * @param todas whether all of what was sent was counted
 */
record VistaDeLote(
        String decision,
        int version,
        String formato,
        List<Columna> columnas,
        List<String> faltan,
        List<String> impedimentos,
        List<String> titulos,
        List<LineaVista> lineas,
        long contadas,
        boolean todas) {

    /**
     * A column of the file.
     *
     * @param columna as a spreadsheet names it
     * @param campo of the request
     * @param quiso the field that was probably meant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columna(
            String columna,
            String titulo,
            BatchHeader.Clase clase,
            @Nullable String campo,
            @Nullable String quiso) {}

    /**
     * A line, decided without being recorded.
     *
     * @param linea its number in the file
     * @param celdas what stands in each of the columns
     * @param desenlace the result in a word; absent where it is refused, or nothing is decided
     * @param valores what the answer adds, by its titles
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineaVista(
            long linea,
            List<String> celdas,
            @Nullable String desenlace,
            List<String> valores,
            @Nullable Falla problema) {}

    /** Why a line would be refused. */
    record Falla(String titulo, String detalle, List<ContractError> errores) {}
}
