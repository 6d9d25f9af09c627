package io.dictamen.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        return at(NOW, asunto, new Entry.Key(key, sha256(body)));
    }

    static Entry at(Instant moment, String asunto, Entry.@Nullable Key key) {
        UUID id = UuidV7.of(moment);
        OffsetDateTime fecha = moment.atOffset(ZoneOffset.ofHours(-4));
        return new Entry(
                id,
                "anulacion-registro",
                3,
                fecha,
                fecha,
                ZoneId.of("America/La_Paz"),
                asunto,
                "PROCEDE",
                "{\"numeroSolicitud\": \"" + asunto.replace("\0", "\\u0000") + "\"}",
                ("{\"id\":\"" + id + "\", \"resultado\":{\"resolucion\":\"PROCEDE\"},"
                                + "\"motivos\":[{\"clausula\":\"COM-DSC-P06 A.11\",\"regla\":\"Registro_17\"}]}")
                        .getBytes(StandardCharsets.UTF_8),
                "front",
                key,
                "r-1",
                null);
    }

    static Entry referred(OffsetDateTime reference) {
        Entry entry = of("antigua");
        return new Entry(
                entry.id(),
                entry.decision(),
                entry.version(),
                entry.fecha(),
                reference,
                entry.zona(),
                entry.asunto(),
                entry.desenlace(),
                entry.entrada(),
                entry.respuesta(),
                entry.emisor(),
                null,
                null,
                null);
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
