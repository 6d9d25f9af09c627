package io.dictamen.console.veredicto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.ResultSchema;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.Examination;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Makes of a verdict what a person reads. Thread-safe. */
@Singleton
public class Veredicto {
    @Inject
    Decider decider;

    @Inject
    ObjectMapper json;

    /**
     * A verdict in words, and the tables as they stood.
     *
     * @param vigente whether the release that decided is the one in force
     */
    public record Vista(
            String decision,
            String titulo,
            int version,
            boolean vigente,
            List<EnPalabras.Dato> resultado,
            List<Motivo> motivos,
            List<TablaVista> tablas) {}

    /**
     * Decides a request by these rules for whoever looks, without keeping it.
     *
     * @param ahora the moment it is decided for where it names none
     */
    public Vista de(Catalogue.Entry entry, RuleBase rules, String solicitud, OffsetDateTime ahora) {
        Examination examined = decider.examine(rules, entry.decision(), solicitud, ahora);
        return new Vista(
                entry.decision().nombre(),
                entry.decision().titulo(),
                examined.version(),
                examined.version() == decider.rules().version(),
                resultado(entry, rules, json.valueToTree(examined.resultado())),
                examined.motivos(),
                examined.tablas().stream()
                        .map(asked -> TablaVista.de(asked, examined.motivos()))
                        .toList());
    }

    /** A result in words. */
    public List<EnPalabras.Dato> resultado(Catalogue.Entry entry, RuleBase rules, JsonNode resultado) {
        return enPalabras(entry, rules)
                .datos(resultado, ResultSchema.of(entry.decision().salida()));
    }

    /** A request in words. */
    public List<EnPalabras.Dato> solicitud(Catalogue.Entry entry, RuleBase rules, JsonNode solicitud) {
        return enPalabras(entry, rules)
                .datos(solicitud, entry.decision().contrato().schema());
    }

    /** The words of a decision. */
    public static EnPalabras enPalabras(Catalogue.Entry entry, RuleBase rules) {
        Set<String> constantes = entry.procedimiento().constantes();
        return new EnPalabras(
                text -> constantes.contains(text) ? rules.vocabulario().etiqueta(entry.procedimiento(), text) : text);
    }
}
