package io.dictamen.console.eventos;

import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.http.Problems;
import io.dictamen.stream.Causa;
import io.dictamen.stream.EventosMuertos;
import io.dictamen.stream.EventosMuertos.Atencion;
import io.dictamen.stream.EventosMuertos.Cabecera;
import io.dictamen.stream.EventosMuertos.Entero;
import io.dictamen.stream.EventosMuertos.PorCausa;
import io.dictamen.stream.EventosMuertos.Vista;
import io.dictamen.wording.Amounts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events that could not be read, for whoever sees to them. */
@Path(EventosPage.PATH)
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
@RolesAllowed(Rol.OPERADOR)
public class EventosPage {
    static final String PATH = "/consola/operacion/eventos";
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 500;

    @Inject
    EventosMuertos muertos;

    @Inject
    Hecho hecho;

    @CheckedTemplate(basePath = "eventos", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Muertos(List<PorCausa> causas, List<Vista> eventos, Atencion estado, List<Atencion> estados)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "eventos", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Muerto(Entero todo, String cabeceras, boolean pendiente) implements TemplateInstance {}

    @GET
    public TemplateInstance muertos(@QueryParam("estado") @Nullable String estado) {
        Atencion which = Arrays.stream(Atencion.values())
                .filter(one -> one.name().equals(estado))
                .findFirst()
                .orElse(Atencion.PENDIENTE);
        return new Muertos(
                muertos.porCausa(),
                muertos.list(which, Optional.empty(), Long.MAX_VALUE, SHOWN),
                which,
                List.of(Atencion.values()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance muerto(@PathParam("id") String id) {
        Entero todo = muertos.one(number(id));
        return new Muerto(
                todo,
                todo.cabeceras().stream()
                        .map(one -> one.nombre() + ": " + one.valor())
                        .collect(Collectors.joining("\n")),
                todo.evento().estado() == Atencion.PENDIENTE);
    }

    @POST
    @Path("{id}")
    public Response corrige(@PathParam("id") String id, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        long which = number(id);
        muertos.correct(
                which,
                form.texto("cabeceras")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(EventosPage::cabecera)
                        .toList(),
                form.texto("cuerpo"),
                form.texto("revision"));
        if (form.texto("hacer").equals("reenviar")) {
            muertos.resend(which);
            return hecho.then("El evento " + id + " vuelve a su tema, corregido.", PATH);
        }
        return hecho.here("El evento " + id + " quedó corregido; todavía no se reenvía.");
    }

    @POST
    @Path("{id}/descarte")
    public Response descarta(@PathParam("id") String id) {
        muertos.discard(number(id));
        return hecho.then("El evento " + id + " se dio por perdido.", PATH);
    }

    @POST
    @Path("reenvio/{causa}")
    public Response reenvia(@PathParam("causa") String causa) {
        Causa which = Arrays.stream(Causa.values())
                .filter(one -> one.name().equals(causa))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("No hay esa causa."));
        int sent = muertos.resend(which, AT_ONCE);
        return hecho.then(Amounts.count(sent, "evento vuelve", "eventos vuelven") + " a su tema.", PATH);
    }

    /** In words. */
    @TemplateExtension
    static String frase(Causa causa) {
        return switch (causa) {
            case NO_ES_CLOUDEVENT -> "No es un CloudEvent 1.0";
            case ATRIBUTO_INCORRECTO -> "Le falta un atributo, o uno no sirve";
            case SOBRE_ILEGIBLE -> "Su JSON no se puede leer";
            case LOTE_DE_EVENTOS -> "Trae varios eventos en un mensaje";
            case NO_SE_PUEDE_GUARDAR -> "La base de datos no admite lo que trae";
        };
    }

    @TemplateExtension
    static String palabra(Atencion estado) {
        return switch (estado) {
            case PENDIENTE -> "Pendientes";
            case REENVIADO -> "Reenviados";
            case DESCARTADO -> "Descartados";
        };
    }

    private static Cabecera cabecera(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw Problems.badParameter("cabeceras", "lleva una cabecera por línea, como ce_id: 8f0c2a1e.");
        }
        return new Cabecera(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Problems.notFound("No hay ningún evento con ese número.");
        }
        return Long.parseLong(id);
    }
}
