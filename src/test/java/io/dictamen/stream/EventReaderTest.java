package io.dictamen.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String ENVELOPE =
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"ñandú\",\"type\":\"io.dictamen.solicitud.anulacion-registro\"";
    private final EventReader reader = new EventReader(
            new Temas(Ajustes.de(Map.of("solicitudes", "dictamen.solicitudes,ot-anuladas=anulacion-cierre"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, {\"b\": \"\\\"}\"}], \"ñ\": \"\\u00f1 €\"}",
                "{}",
                "[ 1,2 ]",
                "\"un texto con \\\" comillas y €\"",
                "-12.50e3",
                "true",
                "null"
            })
    void the_data_of_an_event_that_is_one_object_are_read_as_they_stand_there(String datos) throws Ilegible {
        for (String event : new String[] {
            ENVELOPE + ",\"data\":" + datos + "}",
            ENVELOPE + " , \"data\" :  " + datos + " ,\"otra\": {\"data\": 1} } ",
            "{\"data\":" + datos + "," + ENVELOPE.substring(1) + "}"
        }) {
            assertThat(new String(structured(event).datos(), StandardCharsets.UTF_8))
                    .as(event)
                    .isEqualTo(datos);
        }
    }

    @Test
    void data_in_base_64_are_bytes() throws Ilegible {
        assertThat(structured(ENVELOPE + ",\"data_base64\":\"e30=\"}").datos())
                .asString()
                .isEqualTo("{}");
    }

    @Test
    void a_topic_may_say_the_decision_for_all_of_it() throws Ilegible {
        ConsumerRecord<byte[], byte[]> message = message("ot-anuladas", "{}");
        Map.of("ce_specversion", "1.0", "ce_source", "s", "ce_id", "1", "ce_type", "com.example.creada")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));

        Evento evento = reader.read(message);

        assertThat(evento.decision()).isEqualTo("anulacion-cierre");
        assertThat(evento.correlacion()).isEqualTo("1");
        assertThat(evento.registrar()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"id\":\"\\u0000\",", "\"id\":\"\\n\","})
    void an_id_that_says_nothing_or_cannot_be_kept_is_none(String id) {
        String event = ENVELOPE.replace("\"id\":\"1\",", id.isBlank() ? "\"id\":\"" + id + "\"," : id) + "}";

        assertThatThrownBy(() -> structured(event)).isInstanceOf(Ilegible.class);
    }

    @Test
    void whatever_comes_is_an_event_or_is_told_apart_as_none() {
        Random random = new Random(17);
        byte[] good = (ENVELOPE + ",\"data\":{\"a\":[1,2,{\"b\":null}]},\"data_base64\":\"e30=\"}")
                .getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ConsumerRecord<byte[], byte[]> message = message("dictamen.solicitudes", "");
            message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            try {
                reader.read(new ConsumerRecord<>(
                        "dictamen.solicitudes",
                        0,
                        0,
                        0,
                        message.timestampType(),
                        0,
                        bytes.length,
                        null,
                        bytes,
                        message.headers(),
                        message.leaderEpoch()));
                read++;
            } catch (Ilegible e) {
                assertThat(e.detalle()).isNotBlank();
            }
        }
        assertThat(read).isBetween(1_000, 49_000);
    }

    private Evento structured(String event) throws Ilegible {
        ConsumerRecord<byte[], byte[]> message = message("dictamen.solicitudes", event);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return reader.read(message);
    }

    private static ConsumerRecord<byte[], byte[]> message(String tema, String cuerpo) {
        return new ConsumerRecord<>(tema, 0, 0, null, cuerpo.getBytes(StandardCharsets.UTF_8));
    }
}
