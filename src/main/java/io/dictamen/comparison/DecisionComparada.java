package io.dictamen.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.comparison.RegionComparada.Testigo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of one decision.
 *
 * @param tablas those that differ
 * @param consultas the look-up sheets that it consults and that differ
 * @param porConsulta a request that is answered differently for their sake alone; null where none was found
 * @param salvedades what else whoever reads it should know, in sentences
 */
public record DecisionComparada(
        String decision,
        String titulo,
        Veredicto veredicto,
        List<TablaComparada> tablas,
        List<ConsultaComparada> consultas,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Testigo porConsulta,
        List<String> salvedades) {

    boolean terminada() {
        return veredicto != Veredicto.SIN_TERMINAR;
    }
}
