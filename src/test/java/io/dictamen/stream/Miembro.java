package io.dictamen.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** A replica in its group, as far as the broker knows it. */
final class Miembro implements AutoCloseable, ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private int changes;

    Miembro(Broker broker, String name, String tema) {
        StreamConfig config = Ajustes.de(Map.of("kafka", broker.address(), "grupo", "miembros", "instancia", name));
        this.consumer = new Clientes(config).consumer();
        consumer.subscribe(Set.of(tema), this);
    }

    Set<TopicPartition> poll() {
        consumer.poll(Duration.ofMillis(100));
        return Set.copyOf(consumer.assignment());
    }

    /** How often partitions came or went. */
    int changes() {
        return changes;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        changes += partitions.isEmpty() ? 0 : 1;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        changes += partitions.isEmpty() ? 0 : 1;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
