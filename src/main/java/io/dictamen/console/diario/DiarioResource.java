package io.dictamen.console.diario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.Lectura;
import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.console.veredicto.EnPalabras;
import io.dictamen.console.veredicto.Veredicto;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.DictamenFilter;
import io.dictamen.journal.Dictamenes;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Versiones;
import io.dictamen.rulebase.RuleBase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recorded verdicts: found by what is known of them, and one as it was decided. */
@Path("/consola/diario")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR})
public class DiarioResource {
    @Inject
    Dictamenes dictamenes;

    @Inject
    Lecturas lecturas;

    @Inject
    Veredicto veredicto;

    @Inject
    Decider decider;

    @Inject
    Versiones versiones;

    @Inject
    SecurityIdentity caller;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /**
     * A page of them.
     *
     * @param siguiente the query of the next page; null on the last
     */
    @CheckedTemplate(basePath = "diario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Diario(
            Busqueda busqueda,
            List<Fila> filas,
            List<Catalogue.Entry> decisiones,
            @Nullable String siguiente) implements TemplateInstance {}

    /** A line; {@code resultado} is its outcome in words. */
    record Fila(Dictamenes.Linea linea, OffsetDateTime fecha, String titulo, String resultado) {}

    /**
     * One of them.
     *
     * @param vista null where what is personal is hidden from whoever looks, or its release cannot decide any more
     * @param otro the question why it is no other one
     * @param hoy what the release in force would say; null where that is the same or not to be had
     */
    @CheckedTemplate(basePath = "diario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Dictamen(
            UUID id,
            String nombre,
            String titulo,
            OffsetDateTime fecha,
            Descripcion version,
            List<EnPalabras.Dato> solicitud,
            List<EnPalabras.Dato> resultado,
            Veredicto.@Nullable Vista vista,
            Veredicto.@Nullable Vista hoy,
            boolean oculto,
            String json,
            PorQueNoResource.Pregunta otro)
            implements TemplateInstance {}

    @GET
    public TemplateInstance diario(@Context UriInfo uri) {
        Busqueda busqueda = Busqueda.de(uri.getQueryParameters());
        DictamenFilter filter = DictamenFilter.of(
                lecturas.de(caller), QueryParameters.of(busqueda.parametros(clock.getZone()), DictamenFilter.NAMES));
        List<Dictamenes.Linea> found = dictamenes.lines(filter);
        List<Dictamenes.Linea> page = found.subList(0, Math.min(found.size(), filter.limite()));
        String next = found.size() > page.size()
                ? busqueda.siguiente(page.get(page.size() - 1).id())
                : null;
        return new Diario(busqueda, page.stream().map(this::fila).toList(), Catalogue.all(), next);
    }

    @GET
    @Path("{id}")
    public TemplateInstance dictamen(
            @PathParam("id") String id,
            @QueryParam("otro") @Nullable String otro,
            @QueryParam("desenlace") @Nullable String desenlace)
            throws JsonProcessingException {
        UUID uuid = uuid(id);
        Lectura lectura = lecturas.de(caller);
        JsonNode respuesta = json.readTree(dictamenes.respuesta(uuid, lectura).orElseThrow(() -> none()));
        String solicitud = dictamenes.solicitud(uuid, lectura).orElseThrow(() -> none());
        Catalogue.Entry entry = Catalogue.entry(respuesta.get("decision").textValue());
        OffsetDateTime fecha = OffsetDateTime.parse(respuesta.get("fecha").textValue());
        int numero = respuesta.get("version").intValue();
        RuleBase now = decider.rules();
        boolean oculto = lectura.ocultaPersonales();
        Veredicto.Vista vista = oculto ? null : veredicto.de(entry, decider.rules(numero), solicitud, fecha);
        Veredicto.Vista hoy = oculto || numero == now.version() ? null : veredicto.de(entry, now, solicitud, fecha);
        return new Dictamen(
                uuid,
                entry.decision().nombre(),
                entry.decision().titulo(),
                fecha,
                versiones.describe(numero),
                veredicto.solicitud(entry, now, json.readTree(solicitud)),
                veredicto.resultado(entry, now, respuesta.get("resultado")),
                vista,
                hoy,
                oculto,
                respuesta.toPrettyString(),
                PorQueNoResource.Pregunta.of(entry, now, respuesta.get("resultado"), otro != null, desenlace));
    }

    private Fila fila(Dictamenes.Linea linea) {
        Catalogue.Entry entry = Catalogue.entry(linea.decision());
        return new Fila(
                linea,
                linea.fecha().atZone(clock.getZone()).toOffsetDateTime(),
                entry.decision().titulo(),
                decider.rules().vocabulario().etiqueta(entry.procedimiento(), linea.desenlace()));
    }

    static UUID uuid(String id) {
        try {
            return Ids.uuid(id);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    static RuntimeException none() {
        return Problems.notFound("No hay ningún dictamen con ese id, o no es de los que usted puede leer.");
    }
}
