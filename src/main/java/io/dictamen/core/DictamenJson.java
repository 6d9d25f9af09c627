package io.dictamen.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.dictamen.decision.Motivo;
import java.io.IOException;
import java.time.OffsetDateTime;

/** Writes a {@link Dictamen} field by field: what Jackson does by reflection for any class costs every answer a tenth. */
final class DictamenJson extends StdSerializer<Dictamen> {
    DictamenJson() {
        super(Dictamen.class);
    }

    @Override
    public void serialize(Dictamen dictamen, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartObject();
        if (dictamen.id() != null) {
            json.writeStringField("id", dictamen.id().toString());
        }
        json.writeStringField("decision", dictamen.decision());
        json.writeNumberField("version", dictamen.version());
        json.writeStringField("fecha", iso(dictamen.fecha()));
        others.defaultSerializeField("resultado", dictamen.resultado(), json);
        json.writeArrayFieldStart("motivos");
        for (Motivo motivo : dictamen.motivos()) {
            write(motivo, json);
        }
        json.writeEndArray();
        json.writeBooleanField("registrado", dictamen.registrado());
        if (dictamen.explicacion() != null) {
            others.defaultSerializeField("explicacion", dictamen.explicacion(), json);
        }
        json.writeEndObject();
    }

    private static void write(Motivo motivo, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("libro", motivo.libro());
        if (motivo.hoja() != null) {
            json.writeStringField("hoja", motivo.hoja());
        }
        if (motivo.fila() != null) {
            json.writeNumberField("fila", motivo.fila());
        }
        json.writeStringField("clausula", motivo.clausula());
        json.writeStringField("regla", motivo.regla());
        json.writeEndObject();
    }

    /** As {@code DateTimeFormatter.ISO_OFFSET_DATE_TIME}, for a moment of whole milliseconds. */
    static String iso(OffsetDateTime fecha) {
        StringBuilder iso = new StringBuilder(29).append(fecha.toLocalDate()).append('T');
        two(iso, fecha.getHour()).append(':');
        two(iso, fecha.getMinute()).append(':');
        two(iso, fecha.getSecond());
        int millis = fecha.getNano() / 1_000_000;
        if (millis > 0) {
            int from = iso.append('.').length();
            iso.append(1_000 + millis).deleteCharAt(from);
            while (iso.charAt(iso.length() - 1) == '0') {
                iso.setLength(iso.length() - 1);
            }
        }
        return iso.append(fecha.getOffset().getId()).toString();
    }

    private static StringBuilder two(StringBuilder iso, int number) {
        return iso.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
