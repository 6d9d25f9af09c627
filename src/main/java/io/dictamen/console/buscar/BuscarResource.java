package io.dictamen.console.buscar;

import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Ids;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.DictamenFilter;
import io.dictamen.journal.Dictamenes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** One field for everything that has a name or a number. */
@Path("/consola/buscar")
@Produces("text/html; charset=UTF-8")
@Blocking
@Authenticated
public class BuscarResource {
    private static final String MOST = "10";

    @Inject
    Dictamenes dictamenes;

    @Inject
    Lecturas lecturas;

    @Inject
    Lugares lugares;

    @Inject
    Decider decider;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** @param dictamenes those of that number, the latest first */
    @CheckedTemplate(basePath = "buscar", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Buscar(String q, boolean nada, List<Lugar> lugares, List<Hallado> dictamenes) implements TemplateInstance {}

    /** A verdict, and its outcome in words. */
    record Hallado(Dictamenes.Linea linea, OffsetDateTime fecha, String resultado) {}

    @GET
    public Response buscar(@QueryParam("q") @DefaultValue("") String q) {
        String asked = q.strip();
        boolean readsVerdicts = Rol.readsAll(caller) || caller.hasRole(Rol.FRONT);
        if (readsVerdicts && isId(asked)) {
            return Response.seeOther(URI.create("/consola/diario/" + asked)).build();
        }
        List<Dictamenes.Linea> found = readsVerdicts && !asked.isEmpty() ? ofNumber(asked) : List.of();
        List<Lugar> places = lugares.de(asked, caller);
        return Response.ok(new Buscar(
                        asked,
                        places.isEmpty() && found.isEmpty(),
                        places,
                        found.stream().map(this::told).toList()))
                .build();
    }

    private Hallado told(Dictamenes.Linea linea) {
        return new Hallado(
                linea,
                linea.fecha().atZone(clock.getZone()).toOffsetDateTime(),
                decider.rules()
                        .vocabulario()
                        .etiqueta(Catalogue.entry(linea.decision()).procedimiento(), linea.desenlace()));
    }

    private List<Dictamenes.Linea> ofNumber(String asunto) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle("asunto", asunto);
        query.putSingle("limite", MOST);
        return dictamenes.lines(
                DictamenFilter.of(lecturas.de(caller), QueryParameters.of(query, DictamenFilter.NAMES)));
    }

    private static boolean isId(String text) {
        try {
            Ids.uuid(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
