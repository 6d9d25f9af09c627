package io.dictamen.stream;

import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Schemas;
import io.dictamen.replica.ThisReplica;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What events there are, as AsyncAPI 3.0: topics, messages, and of each decision its schemas. */
@Singleton
class AsyncApi {
    private static final String BINARY = "application/json";

    private final StreamConfig config;
    private final Temas temas;
    private final ThisReplica self;

    AsyncApi(StreamConfig config, Temas temas, ThisReplica self) {
        this.config = config;
        this.temas = temas;
        this.self = self;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                JsonSchema.of(
                        "title",
                        "Dictamen",
                        "version",
                        self.compilacion(),
                        "description",
                        "Decisiones pedidas y respondidas como CloudEvents 1.0. Cada respuesta llega al menos una vez,"
                                + " con un id que no cambia."));
        document.put("defaultContentType", BINARY);
        config.kafka().ifPresent(brokers -> document.put("servers", servers(brokers)));
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", JsonSchema.of("schemas", Schemas.components(), "messages", messages()));
        return document;
    }

    private static Map<String, Object> servers(List<String> brokers) {
        Map<String, Object> servers = new LinkedHashMap<>();
        for (String broker : brokers) {
            servers.put("kafka" + (servers.size() + 1), JsonSchema.of("host", broker, "protocol", "kafka"));
        }
        return servers;
    }

    private Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (String tema : temas.solicitudes()) {
            List<String> decisions = temas.decision(tema).map(List::of).orElseGet(Catalogue::names);
            channels.put(tema, channel(tema, "Solicitudes; la clave es el número del caso", "Solicitud", decisions));
        }
        channels.put(temas.respuestas(), channel(temas.respuestas(), "Dictámenes", "Dictamen", Catalogue.names()));
        channels.put(
                temas.errores(),
                JsonSchema.of(
                        "address", temas.errores(),
                        "description", "Lo que no se pudo decidir: el problema que la misma llamada recibe por HTTP",
                        "messages", JsonSchema.of("Problema", message("Problema"))));
        temas.novedades()
                .ifPresent(tema -> channels.put(
                        tema,
                        JsonSchema.of(
                                "address",
                                tema,
                                "description",
                                "Un evento por dictamen registrado y por versión publicada",
                                "messages",
                                JsonSchema.of(
                                        "Registrado", message("Registrado"),
                                        "Publicada", message("Publicada")))));
        return channels;
    }

    private static Map<String, Object> channel(String tema, String description, String part, List<String> decisions) {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (String decision : decisions) {
            String name = part + Schemas.pascal(Catalogue.decision(decision));
            messages.put(name, message(name));
        }
        return JsonSchema.of("address", tema, "description", description, "messages", messages);
    }

    private static Map<String, Object> message(String name) {
        return JsonSchema.of("$ref", "#/components/messages/" + name);
    }

    private Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        int number = 0;
        for (String tema : temas.solicitudes()) {
            operations.put(
                    "recibirSolicitudes" + (number == 0 ? "" : number),
                    JsonSchema.of(
                            "action", "receive",
                            "channel", channel(tema),
                            "reply", JsonSchema.of("channel", channel(temas.respuestas()))));
            number++;
        }
        operations.put("enviarErrores", JsonSchema.of("action", "send", "channel", channel(temas.errores())));
        temas.novedades()
                .ifPresent(tema ->
                        operations.put("enviarNovedades", JsonSchema.of("action", "send", "channel", channel(tema))));
        return operations;
    }

    private static Map<String, Object> channel(String tema) {
        return JsonSchema.of("$ref", "#/channels/" + tema.replace("~", "~0").replace("/", "~1"));
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Catalogue.Entry entry : Catalogue.all()) {
            Decision<?, ?> decision = entry.decision();
            for (String part : List.of("Solicitud", "Dictamen")) {
                String name = part + Schemas.pascal(decision);
                messages.put(name, decided(part.toLowerCase(Locale.ROOT), decision, name));
            }
        }
        messages.put(
                "Problema",
                JsonSchema.of(
                        "contentType", "application/problem+json",
                        "headers", headers("io.dictamen.problema", Map.of("correlationid", text())),
                        "payload",
                                Schemas.object(JsonSchema.of(
                                        "type", text(), "title", text(), "status", integer(), "detail", text()))));
        messages.put(
                "Registrado",
                JsonSchema.of(
                        "headers", headers("io.dictamen.registrado.{decision}", Map.of()),
                        "payload",
                                Schemas.object(JsonSchema.of(
                                        "id",
                                        text(),
                                        "decision",
                                        text(),
                                        "version",
                                        integer(),
                                        "fecha",
                                        text(),
                                        "asunto",
                                        text(),
                                        "desenlace",
                                        text(),
                                        "enlace",
                                        text()))));
        messages.put(
                "Publicada",
                JsonSchema.of(
                        "headers", headers("io.dictamen.publicada", Map.of()),
                        "payload",
                                Schemas.object(JsonSchema.of(
                                        "version", integer(), "vigenteDesde", text(), "enlace", text()))));
        return messages;
    }

    private static Map<String, Object> decided(String part, Decision<?, ?> decision, String schema) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("dataschema", JsonSchema.of("const", Esquemas.uri(part, decision.nombre())));
        more.put("correlationid", text());
        return JsonSchema.of(
                "title", decision.titulo(),
                "headers", headers("io.dictamen." + part + "." + decision.nombre(), more),
                "payload", JsonSchema.of("$ref", "#/components/schemas/" + schema));
    }

    private static Map<String, Object> headers(String type, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ce_specversion", JsonSchema.of("const", "1.0"));
        properties.put("ce_type", type.contains("{") ? text() : JsonSchema.of("const", type));
        properties.put("ce_source", text());
        properties.put("ce_id", text());
        more.forEach((name, schema) -> properties.put("ce_" + name, schema));
        return JsonSchema.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of("ce_specversion", "ce_type", "ce_source", "ce_id"));
    }

    private static Map<String, Object> text() {
        return JsonSchema.of("type", "string");
    }

    private static Map<String, Object> integer() {
        return JsonSchema.of("type", "integer");
    }
}
