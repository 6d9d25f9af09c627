package io.dictamen.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/** A request of the log with the answer that was given to it, as a row of a binary COPY; read where it is asked for. */
public final class RecordedRequest {
    /** What {@link RecordedRequests} selects, in this order. */
    static final String COLUMNS =
            "id, decision, version, fecha_referencia, zona, asunto, desenlace, entrada, respuesta";

    private static final int ID = 0;
    private static final int DECISION = 1;
    private static final int VERSION = 2;
    private static final int FECHA_REFERENCIA = 3;
    private static final int ZONA = 4;
    private static final int ASUNTO = 5;
    private static final int DESENLACE = 6;
    private static final int ENTRADA = 7;
    private static final int RESPUESTA = 8;
    private static final int MICROS = 1_000_000;
    private static final int LAST_NANO = 999;

    private final byte[] row;
    private final int[] starts = new int[RESPUESTA + 2];
    private final ByteBuffer buffer;

    RecordedRequest(byte[] row, int from) {
        this.row = row;
        this.buffer = ByteBuffer.wrap(row);
        int at = from + Short.BYTES;
        for (int column = 0; column <= RESPUESTA; column++) {
            starts[column] = at + Integer.BYTES;
            at += Integer.BYTES + buffer.getInt(at);
        }
        starts[RESPUESTA + 1] = at + Integer.BYTES;
    }

    public UUID id() {
        return new UUID(buffer.getLong(starts[ID]), buffer.getLong(starts[ID] + Long.BYTES));
    }

    public String decision() {
        return text(DECISION);
    }

    public int version() {
        return buffer.getInt(starts[VERSION]);
    }

    /**
     * The moment it was decided for. The log keeps whole microseconds of it: this is the last moment that is kept as
     * that, so that no date of the request is after it that was not.
     */
    public OffsetDateTime fechaReferencia() {
        long micros = buffer.getLong(starts[FECHA_REFERENCIA]);
        long nanos = Math.floorMod(micros, MICROS) * 1000L + LAST_NANO;
        return Instant.ofEpochSecond(BatchCopy.EPOCH_SECONDS + Math.floorDiv(micros, MICROS), nanos)
                .atZone(zona())
                .toOffsetDateTime();
    }

    public ZoneId zona() {
        return ZoneId.of(text(ZONA));
    }

    public String asunto() {
        return text(ASUNTO);
    }

    public String desenlace() {
        return text(DESENLACE);
    }

    /** The request as JSON. */
    public String entrada() {
        int version = 1;
        return text(starts[ENTRADA] + version, end(ENTRADA));
    }

    /** The answer as JSON, in UTF-8, exactly as it was sent. */
    public byte[] respuesta() {
        return Arrays.copyOfRange(row, starts[RESPUESTA], end(RESPUESTA));
    }

    private String text(int column) {
        return text(starts[column], end(column));
    }

    private String text(int from, int to) {
        return new String(row, from, to - from, StandardCharsets.UTF_8);
    }

    private int end(int column) {
        return starts[column + 1] - Integer.BYTES;
    }
}
