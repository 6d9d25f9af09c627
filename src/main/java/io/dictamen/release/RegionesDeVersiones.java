package io.dictamen.release;

import io.dictamen.comparison.ConsultaComparada;
import io.dictamen.comparison.DecisionComparada;
import io.dictamen.comparison.ReglasComparadas;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The inputs that two releases answer differently.
 *
 * @param iguales whether it is proved that nothing changes
 * @param nadaMas whether it is proved that nothing changes but what is told
 * @param comparadas how many decisions were compared
 * @param decisiones those that change, or may
 * @param consultas the look-up sheets that differ; a decision that consults one for no case of its scenarios is taken not to
 */
@Schema(name = "RegionesDeVersiones")
public record RegionesDeVersiones(
        int desde,
        int hasta,
        boolean iguales,
        boolean nadaMas,
        int comparadas,
        List<DecisionComparada> decisiones,
        List<ConsultaComparada> consultas) {

    static RegionesDeVersiones of(int desde, int hasta, ReglasComparadas todo) {
        return new RegionesDeVersiones(
                desde,
                hasta,
                todo.iguales(),
                todo.nadaMas(),
                todo.decisiones().size(),
                todo.distintas(),
                todo.consultas());
    }
}
