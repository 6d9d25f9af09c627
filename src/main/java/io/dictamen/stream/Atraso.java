package io.dictamen.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How much waits in the topics of requests, and which release decides what of them. */
@Singleton
class Atraso {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MeterRegistry registry;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge release;
    private final Map<TopicPartition, Integer> versions = new HashMap<>();
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private volatile Waiting waiting = new Waiting(0, null);
    private long told;

    /** How many wait, and the moment of the last that did not any more, of those partitions in which any does. */
    private record Waiting(long count, @Nullable Long since) {}

    Atraso(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lag = MultiGauge.builder("dictamen.eventos.atraso")
                .description("Eventos que esperan en su partición")
                .register(registry);
        this.release = MultiGauge.builder("dictamen.eventos.version")
                .description("La versión con que se decidió lo último de la partición")
                .register(registry);
        Gauge.builder("dictamen.eventos.espera", this, it -> it.oldest().toMillis() / 1_000.0)
                .description("Segundos que lleva el más viejo de los que esperan, como mucho")
                .register(registry);
    }

    long count() {
        return waiting.count;
    }

    /** For how long the oldest has waited, at most; zero where none waits. */
    Duration oldest() {
        Long since = waiting.since;
        Duration age = since == null ? Duration.ZERO : Duration.between(Instant.ofEpochMilli(since), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** On the thread that follows the topics. */
    void decided(ConsumerRecords<byte[], byte[]> records, int version) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> those = records.records(partition);
            last.put(partition, those.get(those.size() - 1).timestamp());
            versions.put(partition, version);
            registry.counter("dictamen.eventos.recibidos", "tema", partition.topic())
                    .increment(those.size());
        }
    }

    /** What was not decided, by its cause. */
    void rejected(String causa) {
        registry.counter("dictamen.eventos.rechazados", "causa", causa).increment();
    }

    /** On the thread that follows the topics, after each turn. */
    void look(Consumer<byte[], byte[]> consumer) {
        if (System.nanoTime() - told < EVERY_NANOS) {
            return;
        }
        told = System.nanoTime();
        List<Row<?>> lags = new ArrayList<>();
        List<Row<?>> releases = new ArrayList<>();
        long count = 0;
        Long oldest = null;
        for (TopicPartition partition : consumer.assignment()) {
            long waits = consumer.currentLag(partition).orElse(0);
            Tags tags = Tags.of("tema", partition.topic(), "particion", String.valueOf(partition.partition()));
            lags.add(Row.of(tags, waits));
            Integer version = versions.get(partition);
            if (version != null) {
                releases.add(Row.of(tags, version));
            }
            Long moment = last.get(partition);
            count += waits;
            if (waits > 0 && moment != null && (oldest == null || moment < oldest)) {
                oldest = moment;
            }
        }
        lag.register(lags, true);
        release.register(releases, true);
        waiting = new Waiting(count, oldest);
    }
}
