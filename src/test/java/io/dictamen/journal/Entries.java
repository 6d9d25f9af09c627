package io.dictamen.journal;

import io.dictamen.decision.Momento;
import io.dictamen.digest.Sha256;
import io.dictamen.procedure.anulacion.Anulacion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verdicts for tests, all of the same moment unless said otherwise. */
final class Entries {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Entries() {}

    static Entry of(String asunto) {
        return at(NOW, asunto, null);
    }

    static Entry keyed(String asunto, String key, String body) {
        return at(NOW, asunto, new Entry.Key(key, Sha256.of(body.getBytes(StandardCharsets.UTF_8))));
    }

    static Entry at(Instant moment, String asunto, Entry.@Nullable Key key) {
        return of(UuidV7.of(moment), moment, moment.atOffset(ZoneOffset.ofHours(-4)), asunto, key);
    }

    static Entry referred(OffsetDateTime reference) {
        return of(UuidV7.of(NOW), NOW, reference, "antigua", null);
    }

    private static Entry of(UUID id, Instant fecha, OffsetDateTime reference, String asunto, Entry.@Nullable Key key) {
        return new Entry(
                new Stamps.Stamp(fecha, id),
                Anulacion.REGISTRO,
                asunto,
                new Entry.Asked(
                        "{\"numeroSolicitud\": \"" + asunto.replace("\0", "\\u0000") + "\"}",
                        new Momento(reference, ZoneId.of("America/La_Paz"))),
                new Entry.Answered(
                        3,
                        "PROCEDE",
                        ("{\"id\":\"" + id + "\", \"resultado\":{\"resolucion\":\"PROCEDE\"},"
                                        + "\"motivos\":[{\"clausula\":\"COM-DSC-P06 A.11\",\"regla\":\"Registro_17\"}]}")
                                .getBytes(StandardCharsets.UTF_8)),
                new Entry.Caller("front", "r-1", null),
                key);
    }
}
