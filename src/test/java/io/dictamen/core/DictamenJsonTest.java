package io.dictamen.core;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Motivo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DictamenJsonTest {
    @Test
    void moments_are_written_as_iso_8601_writes_them() {
        Random random = new Random(20261128);
        for (int i = 0; i < 100_000; i++) {
            long millis = random.nextLong(-62_167_219_200_000L, 253_402_300_800_000L);
            // Whole seconds, tenths and hundredths are rare.
            millis -= millis % List.of(1, 10, 100, 1_000).get(i % 4);
            OffsetDateTime fecha = Instant.ofEpochMilli(millis)
                    .atOffset(ZoneOffset.ofTotalSeconds(i % 3 == 0 ? 0 : 60 * random.nextInt(-720, 720)));
            assertThat(DictamenJson.iso(fecha)).isEqualTo(ISO_OFFSET_DATE_TIME.format(fecha));
        }
    }

    @Test
    void a_reason_without_a_row_leaves_it_out() throws JsonProcessingException {
        Dictamen dictamen = new Dictamen(
                new UUID(0, 1),
                "anulacion-registro",
                3,
                OffsetDateTime.parse("2026-03-10T10:15:02.3-04:00"),
                Map.of("a", "á\n"),
                List.of(new Motivo("a.drl", null, null, "C 1", "R"), new Motivo("l.drl.xlsx", "H", 15, "C 2", "H_15")),
                true,
                null,
                "DECIDIDO");
        assertThat(new ObjectMapper().writeValueAsString(dictamen)).isEqualTo("""
                {"id":"00000000-0000-0000-0000-000000000001","decision":"anulacion-registro","version":3,\
                "fecha":"2026-03-10T10:15:02.3-04:00","resultado":{"a":"á\\n"},"motivos":[\
                {"libro":"a.drl","clausula":"C 1","regla":"R"},\
                {"libro":"l.drl.xlsx","hoja":"H","fila":15,"clausula":"C 2","regla":"H_15"}],"registrado":true}""");
    }
}
