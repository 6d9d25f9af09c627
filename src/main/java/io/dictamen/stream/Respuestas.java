package io.dictamen.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.evaluation.Decided;
import io.dictamen.http.Problem;
import io.dictamen.journal.UuidV7;
import io.dictamen.stream.Recibidos.Conocido;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent of a message, as CloudEvents in binary mode. */
@Singleton
class Respuestas {
    private static final String TYPE = "io.dictamen.";
    private static final String JSON = "application/json";

    private final Temas temas;
    private final ObjectMapper json;
    private final Atraso atraso;

    Respuestas(Temas temas, ObjectMapper json, Atraso atraso) {
        this.temas = temas;
        this.json = json;
        this.atraso = atraso;
    }

    /** The answer of a verdict that the journal keeps, which is sent with the bytes that it kept. */
    Saliente kept(Mensaje mensaje, Evento evento, String decision, Conocido conocido) {
        Map<String, String> cabeceras = answer(evento, conocido.dictamen().toString(), decision, conocido.version());
        cabeceras.put("ce_time", UuidV7.momentOf(conocido.dictamen()).toString());
        if (conocido.asunto() != null && !conocido.asunto().isEmpty()) {
            cabeceras.put("ce_subject", conocido.asunto());
        }
        return new Saliente(tema(evento), mensaje.clave(conocido.asunto()), cabeceras, null, conocido.dictamen());
    }

    /** The answer of a verdict that nobody keeps. */
    Saliente plain(Mensaje mensaje, Evento evento, Decided<?> decided, int version) {
        Map<String, String> cabeceras =
                answer(evento, evento.clave().respuesta().toString(), decided.decision(), version);
        cabeceras.put(
                "ce_time", UuidV7.momentOf(Objects.requireNonNull(decided.id())).toString());
        return new Saliente(tema(evento), mensaje.clave(null), cabeceras, decided.respuesta(), null);
    }

    Saliente problem(Mensaje mensaje, Evento evento, Problem problem) {
        atraso.rejected(problem.type().substring(problem.type().lastIndexOf(':') + 1));
        Map<String, String> cabeceras =
                event(evento.clave().respuesta().toString(), "problema", Problem.MEDIA_TYPE, evento);
        return new Saliente(temas.errores(), mensaje.clave(null), cabeceras, bytes(problem), null);
    }

    /** A message that cannot be read, as it came, with where it came from and why. */
    Saliente dead(Mensaje mensaje) {
        Ilegible ilegible = Objects.requireNonNull(mensaje.ilegible());
        atraso.rejected(ilegible.causa().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Map<String, String> cabeceras = EventReader.headers(mensaje.original());
        cabeceras.put("dictamen-tema", mensaje.original().topic());
        cabeceras.put("dictamen-particion", String.valueOf(mensaje.original().partition()));
        cabeceras.put(
                "dictamen-desplazamiento", String.valueOf(mensaje.original().offset()));
        cabeceras.put("dictamen-causa", ilegible.causa().name());
        cabeceras.put("dictamen-detalle", ilegible.detalle());
        return new Saliente(
                temas.muertos(),
                mensaje.original().key(),
                cabeceras,
                Optional.ofNullable(mensaje.original().value()).orElse(new byte[0]),
                null);
    }

    private String tema(Evento evento) {
        return Optional.ofNullable(evento.responderA()).orElse(temas.respuestas());
    }

    private Map<String, String> answer(Evento evento, String id, String decision, int version) {
        Map<String, String> cabeceras = event(id, "dictamen." + decision, JSON, evento);
        cabeceras.put("ce_dataschema", Esquemas.uri("dictamen", decision));
        cabeceras.put("ce_version", String.valueOf(version));
        return cabeceras;
    }

    private static Map<String, String> event(String id, String type, String mediaType, Evento evento) {
        Map<String, String> cabeceras = event(id, type, mediaType);
        cabeceras.put("ce_correlationid", evento.correlacion());
        cabeceras.put("ce_solicitudorigen", evento.clave().origen());
        cabeceras.put("ce_solicitudid", evento.clave().id());
        @Nullable String traceparent = evento.traceparent();
        if (traceparent != null) {
            cabeceras.put("traceparent", traceparent);
        }
        return cabeceras;
    }

    static Map<String, String> event(String id, String type, String mediaType) {
        Map<String, String> cabeceras = new LinkedHashMap<>();
        cabeceras.put("ce_specversion", "1.0");
        cabeceras.put("ce_id", id);
        cabeceras.put("ce_source", "dictamen");
        cabeceras.put("ce_type", TYPE + type);
        cabeceras.put("content-type", mediaType);
        return cabeceras;
    }

    private byte[] bytes(Problem value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
