package io.dictamen.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in its topic.
 *
 * @param evento null where it cannot be read
 * @param ilegible why; null where it can
 */
record Mensaje(
        ConsumerRecord<byte[], byte[]> original,
        @Nullable Evento evento,
        @Nullable Ilegible ilegible) {

    static Mensaje read(EventReader reader, ConsumerRecord<byte[], byte[]> original) {
        try {
            return new Mensaje(original, reader.read(original), null);
        } catch (Ilegible e) {
            return new Mensaje(original, null, e);
        }
    }

    /** The same as one that cannot be kept. */
    Mensaje refused(String detalle) {
        return new Mensaje(original, null, new Ilegible(Causa.NO_SE_PUEDE_GUARDAR, detalle));
    }

    /** The key of an answer: that of the message, which keeps a case in its order; else what is decided about. */
    byte @Nullable [] clave(@Nullable String asunto) {
        byte @Nullable [] own = original.key();
        return own != null || asunto == null || asunto.isEmpty() ? own : asunto.getBytes(StandardCharsets.UTF_8);
    }
}
