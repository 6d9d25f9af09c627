package io.dictamen.stream;

import io.dictamen.decision.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads messages as CloudEvents 1.0, in binary and in structured mode, as their binding to Kafka has it. */
final class EventReader {
    private static final String STRUCTURED = "application/cloudevents";
    private static final String BATCH = STRUCTURED + "-batch";
    private static final String ATTRIBUTE = "ce_";
    private static final String OURS = "io.dictamen.solicitud.";
    private static final int LONGEST = 255;

    private final Temas temas;

    EventReader(Temas temas) {
        this.temas = temas;
    }

    /** @throws Ilegible where it is no event of which one could say what was asked, and by whom */
    Evento read(ConsumerRecord<byte[], byte[]> message) throws Ilegible {
        Map<String, String> headers = headers(message);
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (type.startsWith(BATCH)) {
            throw new Ilegible(Causa.LOTE_DE_EVENTOS, "El mensaje trae varios eventos; se admite uno por mensaje.");
        }
        byte[] value = message.value() == null ? new byte[0] : message.value();
        if (type.startsWith(STRUCTURED)) {
            Structured structured = Structured.read(value);
            return event(message.topic(), structured.atributos(), structured.datos(), headers);
        }
        Map<String, String> attributes = new HashMap<>();
        headers.forEach((name, said) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), said);
            }
        });
        return event(message.topic(), attributes, value, headers);
    }

    private Evento event(String tema, Map<String, String> attributes, byte[] datos, Map<String, String> headers)
            throws Ilegible {
        if (!"1.0".equals(attributes.get("specversion"))) {
            throw new Ilegible(
                    Causa.NO_ES_CLOUDEVENT,
                    "El mensaje no es un CloudEvent 1.0: lleva specversion 1.0, en el encabezado ce_specversion o en su JSON.");
        }
        Evento.Clave clave = new Evento.Clave(required(attributes, "source"), required(attributes, "id"));
        String type = required(attributes, "type");
        return new Evento(
                clave,
                temas.decision(tema).orElse(type.startsWith(OURS) ? type.substring(OURS.length()) : type),
                datos,
                optional(attributes, "correlationid").orElse(clave.id()),
                Optional.ofNullable(headers.get("traceparent"))
                        .or(() -> Optional.ofNullable(attributes.get("traceparent")))
                        .orElse(null),
                Optional.ofNullable(headers.get("reply-to"))
                        .or(() -> Optional.ofNullable(attributes.get("replyto")))
                        .orElse(null),
                !"false".equals(attributes.get("registrar")));
    }

    private static String required(Map<String, String> attributes, String name) throws Ilegible {
        return optional(attributes, name)
                .orElseThrow(() -> new Ilegible(
                        Causa.ATRIBUTO_INCORRECTO,
                        "El atributo " + name + " del CloudEvent falta o está vacío, y se necesita."));
    }

    private static Optional<String> optional(Map<String, String> attributes, String name) throws Ilegible {
        @Nullable String said = attributes.get(name);
        if (said == null || Texts.strip(said).isEmpty()) {
            return Optional.empty();
        }
        if (said.length() > LONGEST || said.chars().anyMatch(Character::isISOControl)) {
            throw new Ilegible(
                    Causa.ATRIBUTO_INCORRECTO,
                    "El atributo " + name + " del CloudEvent pasa de " + LONGEST
                            + " caracteres, o lleva caracteres de control.");
        }
        return Optional.of(said);
    }

    /** By their names in lower case; of one that comes twice, the last. */
    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
