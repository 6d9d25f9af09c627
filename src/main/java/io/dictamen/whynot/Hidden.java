package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dictamen.decision.Decision;
import io.dictamen.journal.Personales;
import io.dictamen.journal.Tachado;
import io.dictamen.whynot.PorQueNo.Alternativa;
import io.dictamen.whynot.PorQueNo.Cambio;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer for whoever may not read what is personal: that a field changes is told, and not what it holds. */
final class Hidden {
    private final Set<String> personales;
    private final Tachado tachado;

    private Hidden(Set<String> personales, Tachado tachado) {
        this.personales = personales;
        this.tachado = tachado;
    }

    static PorQueNo of(PorQueNo answer, Decision<?, ?> decision, JsonNode solicitud) {
        Set<String> personales = Leaf.of(decision.contrato(), solicitud).stream()
                .filter(Leaf::personal)
                .map(Leaf::path)
                .collect(Collectors.toSet());
        Hidden hidden = new Hidden(personales, Personales.tachado(decision, solicitud.toString()));
        return answer.with(answer.alternativas().stream().map(hidden::of).toList());
    }

    private Alternativa of(Alternativa one) {
        return new Alternativa(
                one.cambios().stream().map(this::of).toList(), one.distancia(), one.desenlace(), one.motivos());
    }

    private Cambio of(Cambio one) {
        boolean its = personales.contains(one.campo());
        return new Cambio(
                one.campo(), one.titulo(), hidden(one.antes(), its), hidden(one.despues(), its), one.distancia());
    }

    // Another field may be asked for the very text of a personal one.
    private @Nullable JsonNode hidden(@Nullable JsonNode value, boolean personal) {
        if (value == null || (!personal && !value.isTextual())) {
            return value;
        }
        return TextNode.valueOf(personal ? Personales.OCULTO : tachado.en(value.textValue()));
    }
}
