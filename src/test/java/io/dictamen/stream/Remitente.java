package io.dictamen.stream;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Another system: it sends requests as events, and reads what comes of them. */
public final class Remitente implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Recibido> recibidos = new ArrayList<>();

    /** A message as it came. */
    public record Recibido(
            String tema, int particion, @Nullable String clave, Map<String, String> cabeceras, String cuerpo) {
        public String atributo(String nombre) {
            return cabeceras.getOrDefault("ce_" + nombre, "");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(cuerpo);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(cuerpo, e);
            }
        }

        public boolean responde(String id) {
            return atributo("solicitudid").equals(id);
        }
    }

    public Remitente(Broker broker, String... temas) {
        this.producer = new KafkaProducer<>(
                with(broker, "delivery.timeout.ms", "180000"), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                with(broker, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String tema : temas) {
            // A topic that was just made is not known at once.
            await().until(() -> !consumer.partitionsFor(tema).isEmpty());
            for (PartitionInfo one : consumer.partitionsFor(tema)) {
                partitions.add(new TopicPartition(tema, one.partition()));
            }
        }
        consumer.assign(partitions);
    }

    private static Map<String, Object> with(Broker broker, String name, String value) {
        Map<String, Object> settings = new HashMap<>(broker.client());
        settings.put(name, value);
        return settings;
    }

    /** In binary mode; {@code more} are further attributes, or headers where they begin with a colon. */
    public void send(String tema, String clave, String type, String id, String datos, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_source", "prueba");
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("content-type", "application/json");
        more.forEach((name, value) -> headers.put(name.startsWith(":") ? name.substring(1) : "ce_" + name, value));
        send(tema, clave, headers, datos);
    }

    public void send(String tema, @Nullable String clave, Map<String, String> headers, String cuerpo) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                tema,
                clave == null ? null : clave.getBytes(StandardCharsets.UTF_8),
                cuerpo.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    /** Waits until the broker has all that was sent. */
    public void flush() {
        producer.flush();
    }

    /** The first that is like that, of all that ever came. */
    public Recibido expect(Predicate<Recibido> like) {
        await().pollInterval(1, TimeUnit.MILLISECONDS)
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    poll();
                    return recibidos.stream().anyMatch(like);
                });
        return all(like).get(0);
    }

    public List<Recibido> expect(int count, Predicate<Recibido> like) {
        return expect(like, all -> all.size() >= count);
    }

    /** Waits until that many requests are answered; some may be more than once. */
    public List<Recibido> expectRequests(int count, Predicate<Recibido> like) {
        return expect(
                like,
                all -> all.stream()
                                .map(one -> one.atributo("solicitudid"))
                                .distinct()
                                .count()
                        >= count);
    }

    private List<Recibido> expect(Predicate<Recibido> like, Predicate<List<Recibido>> enough) {
        await().pollInterval(1, TimeUnit.MILLISECONDS)
                .atMost(Duration.ofSeconds(120))
                .until(() -> {
                    poll();
                    return enough.test(all(like));
                });
        return all(like);
    }

    public List<Recibido> all(Predicate<Recibido> like) {
        return recibidos.stream().filter(like).toList();
    }

    public void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            recibidos.add(new Recibido(
                    record.topic(),
                    record.partition(),
                    record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                    EventReader.headers(record),
                    new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    /** Waits for that many more, and keeps none of them. */
    public void count(int more) {
        took(more);
    }

    /** Waits for that many more: how long each took, in milliseconds, by the nanosecond that is its correlation. */
    public double[] took(int more) {
        double[] millis = new double[more];
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        for (int seen = 0; seen < more; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Of " + more + " answers " + seen + " came");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                long sent = Long.parseLong(EventReader.headers(record).getOrDefault("ce_correlationid", ""));
                if (seen < more) {
                    millis[seen++] = (System.nanoTime() - sent) / 1e6;
                }
            }
        }
        return millis;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
