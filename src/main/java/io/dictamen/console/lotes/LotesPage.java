package io.dictamen.console.lotes;

import io.dictamen.access.Rol;
import io.dictamen.batch.Batches;
import io.dictamen.batch.Lote;
import io.dictamen.decision.Procedure;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.journal.LoteRecordado.Estado;
import io.dictamen.journal.LotesRecordados;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.Vocabulario;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole file decided: what would be asked of it, how far it is, what became of it, and the last ones. */
@Path("/consola/lotes")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
public class LotesPage {
    private static final int LISTED = 50;

    @Inject
    Batches batches;

    @Inject
    Decider decider;

    @Inject
    SecurityIdentity caller;

    /**
     * The page.
     *
     * @param elegida the name of the decision that is chosen; empty where none is
     * @param deTodos whether it lists those of others too
     */
    @CheckedTemplate(basePath = "lotes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Pagina(
            List<Procedure> procedimientos, String elegida, List<Renglon> lotes, boolean completo, boolean deTodos)
            implements TemplateInstance {}

    /** A batch, and how often it came out as what, in words. */
    record Renglon(Lote lote, Map<String, Long> desenlaces) {}

    @GET
    public TemplateInstance lotes(@QueryParam("decision") @DefaultValue("") String decision) {
        Batches.Listing found = batches.list(
                new LotesRecordados.Filter(Batches.readableBy(caller), Optional.empty(), Optional.empty(), LISTED));
        return new Pagina(
                Procedures.ALL,
                decision,
                found.lotes().stream().map(this::line).toList(),
                found.complete(),
                Rol.readsAll(caller));
    }

    private Renglon line(Lote lote) {
        Vocabulario vocabulario = decider.rules().vocabulario();
        Map<String, Long> outcomes = new LinkedHashMap<>();
        lote.resumen()
                .porDesenlace()
                .forEach((outcome, n) -> outcomes.merge(
                        vocabulario.etiqueta(Catalogue.entry(lote.decision()).procedimiento(), outcome), n, Long::sum));
        return new Renglon(lote, outcomes);
    }

    @TemplateExtension
    static String palabra(Estado estado) {
        return switch (estado) {
            case EN_CURSO -> "En curso";
            case TERMINADO -> "Terminado";
            case INTERRUMPIDO -> "Interrumpido";
        };
    }

    /** How the style calls it. */
    @TemplateExtension
    static String clase(Estado estado) {
        return switch (estado) {
            case EN_CURSO -> "espera";
            case TERMINADO -> "bien";
            case INTERRUMPIDO -> "mal";
        };
    }
}
