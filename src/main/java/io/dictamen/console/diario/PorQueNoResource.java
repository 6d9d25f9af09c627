package io.dictamen.console.diario;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.console.Formato;
import io.dictamen.console.veredicto.EnPalabras;
import io.dictamen.console.veredicto.Veredicto;
import io.dictamen.decision.Etiqueta;
import io.dictamen.decision.Motivo;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.QueryParameters;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.whynot.Alternatives;
import io.dictamen.whynot.PorQueNo;
import io.dictamen.whynot.PorQueNo.Alternativa;
import io.dictamen.whynot.PorQueNo.Cambio;
import io.dictamen.whynot.Waiting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The part of a verdict's page that tells which smallest change of the request would give another one. */
@Path("/consola/diario/{id}/por-que-no")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR})
public class PorQueNoResource {
    @Inject
    Alternatives alternatives;

    @Inject
    Lecturas lecturas;

    @Inject
    Decider decider;

    @Inject
    SecurityIdentity caller;

    /**
     * What is asked beside a verdict.
     *
     * @param busca whether it is asked already
     * @param desenlaces those that may be wished; none where the result does not declare them
     * @param deseado empty for any other
     */
    public record Pregunta(boolean busca, List<Etiqueta> desenlaces, String deseado) {
        static Pregunta of(
                Catalogue.Entry entry, RuleBase rules, JsonNode resultado, boolean busca, @Nullable String deseado) {
            List<Etiqueta> all = StreamSupport.stream(resultado.spliterator(), false)
                    .filter(JsonNode::isTextual)
                    .map(value -> Alternatives.desenlaces(entry.decision(), value.textValue()))
                    .filter(constants -> !constants.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .filter(word -> StreamSupport.stream(resultado.spliterator(), false)
                            .noneMatch(value -> value.asText().equals(word)))
                    .map(word -> new Etiqueta(word, rules.vocabulario().etiqueta(entry.procedimiento(), word)))
                    .toList();
            return new Pregunta(busca, all, deseado == null ? "" : deseado);
        }
    }

    /** Changes that are made together; {@code filas} of the tables that would decide. */
    record Otra(List<Cambiado> cambios, String desenlace, List<Motivo> filas) {}

    /** A field that changes, in words; empty where there is nothing. */
    record Cambiado(String titulo, String antes, String despues) {}

    @CheckedTemplate(basePath = "diario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PorQueNoParte(PorQueNo hallado, String probadas, List<Otra> otras) implements TemplateInstance {}

    @GET
    public TemplateInstance parte(@PathParam("id") String id, @Context UriInfo uri, @Context RoutingContext http) {
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), List.of("desenlace"));
        PorQueNo found = alternatives
                .of(DiarioResource.uuid(id), lecturas.de(caller), given, Waiting.until(http))
                .orElseThrow(DiarioResource::none);
        Catalogue.Entry entry = Catalogue.entry(found.decision());
        RuleBase rules = decider.rules();
        EnPalabras words = Veredicto.enPalabras(entry, rules);
        List<Otra> otras = found.alternativas().stream()
                .map(one -> otra(one, words, rules.vocabulario().etiqueta(entry.procedimiento(), one.desenlace())))
                .toList();
        return new PorQueNoParte(found, Formato.numero(found.probadas()), otras);
    }

    private static Otra otra(Alternativa one, EnPalabras words, String desenlace) {
        return new Otra(
                one.cambios().stream().map(cambio -> changed(cambio, words)).toList(), desenlace, one.motivos());
    }

    private static Cambiado changed(Cambio cambio, EnPalabras words) {
        return new Cambiado(
                cambio.titulo().isEmpty() ? cambio.campo() : cambio.titulo(),
                text(cambio.antes(), words),
                text(cambio.despues(), words));
    }

    private static String text(@Nullable JsonNode value, EnPalabras words) {
        return value == null ? "" : words.texto(value);
    }
}
