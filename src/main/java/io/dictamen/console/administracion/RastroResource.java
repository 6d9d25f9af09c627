package io.dictamen.console.administracion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.AuditoriaResource;
import io.dictamen.access.Rastro;
import io.dictamen.access.Rol;
import io.dictamen.console.Formato;
import io.dictamen.console.Marco;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who changed what, when and from where. */
@Path("/consola/administracion")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.ADMIN, Rol.AUDITOR})
public class RastroResource {
    static final String PATH = "/consola/administracion/auditoria";
    private static final List<String> FILTERS = List.of("quien", "que", "objeto", "desde", "hasta");

    @Inject
    Rastro rastro;

    @Inject
    Marco marco;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Auditoria(
            Map<String, String> filtro,
            Map<String, String> acciones,
            List<Linea> lineas,
            @Nullable String siguiente) implements TemplateInstance {}

    /** One change, for people. */
    public record Linea(
            OffsetDateTime fecha,
            String quien,
            String que,
            String palabras,
            String objeto,
            List<String> detalle,
            String desde) {
        /** What it was done to, as people write it. */
        public String cosa() {
            return objeto.replaceFirst("^version ", "versión ");
        }
    }

    /** What of all this whoever looks may see first. */
    @GET
    public Response primera() {
        return Response.seeOther(URI.create(marco.puede(Rol.ADMIN) ? PersonasResource.PATH : PATH))
                .build();
    }

    @GET
    @Path("auditoria")
    public TemplateInstance todo(@Context UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Map<String, String> filter = new LinkedHashMap<>();
        FILTERS.forEach(name -> filter.put(name, value(given, name)));
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        given.forEach((name, values) -> {
            if (!value(given, name).isEmpty()) {
                asked.putSingle(name, asked(name, value(given, name)));
            }
        });
        AuditoriaResource.Pagina page = rastro.leer(asked);
        return new Auditoria(
                filter,
                offered(filter.getOrDefault("que", "")),
                page.anotaciones().stream().map(this::line).toList(),
                page.siguiente() == null ? null : older(filter, page.siguiente()));
    }

    private String asked(String name, String value) {
        return switch (name) {
            case "desde" -> Dias.inicio(value, clock.getZone());
            case "hasta" -> Dias.despues(value, clock.getZone());
            case "objeto" -> value.replaceFirst("(?i)^versión ", "version ");
            default -> value;
        };
    }

    private static String value(MultivaluedMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** What may be asked for, with what is asked for now whatever it is. */
    private static Map<String, String> offered(String asked) {
        Map<String, String> all = new LinkedHashMap<>(Acciones.TODAS);
        if (!asked.isEmpty()) {
            all.putIfAbsent(asked, asked);
        }
        return all;
    }

    private static String older(Map<String, String> filter, String cursor) {
        return filter.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + Marco.codificado(one.getValue()) + "&")
                .collect(Collectors.joining("", PATH + "?", "cursor=" + Marco.codificado(cursor)));
    }

    private Linea line(AuditoriaResource.Anotacion one) {
        List<String> detail = new ArrayList<>();
        try {
            told("", json.readTree(one.detalle()), detail);
        } catch (JsonProcessingException e) {
            detail.add(one.detalle());
        }
        return new Linea(
                one.fecha(), one.quien(), one.que(), Acciones.palabras(one.que()), one.objeto(), detail, one.desde());
    }

    private static void told(String name, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> told(
                            name.isEmpty() ? words(field.getKey()) : name + ", " + words(field.getKey()),
                            field.getValue(),
                            lines));
        } else {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
            String text = node.isArray() ? String.join(", ", items) : shown(node.asText());
            lines.add(name + ": " + (node.isBoolean() ? node.booleanValue() ? "sí" : "no" : text));
        }
    }

    private static String words(String field) {
        return Formato.palabras(field).toLowerCase(Locale.ROOT);
    }

    /** A date as people write it, and of a hash as much as tells it from others. */
    private static String shown(String text) {
        return text.matches("[0-9a-f]{64}") ? text.substring(0, 12) + "…" : Formato.legible(text);
    }
}
