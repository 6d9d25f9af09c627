package io.dictamen.stream;

import io.dictamen.stream.Salientes.Pendiente;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends messages in their order, topic by topic, and says what the broker has of them. Confined to one thread. */
final class Emisor implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;

    Emisor(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Looks after whoever waits, every second or two; what it throws ends the waiting. */
    interface Meanwhile {
        void second() throws Exception;
    }

    /**
     * What became of messages.
     *
     * @param sent the broker has them
     * @param refused it never will, and why
     * @param silent the topics that did not answer: nothing more was sent to them
     */
    record Sent(List<Pendiente> sent, Map<Pendiente, String> refused, Set<String> silent) {}

    Sent send(List<Pendiente> pendientes, Meanwhile meanwhile) throws Exception {
        Map<Pendiente, Future<RecordMetadata>> sending = new LinkedHashMap<>();
        Sent result = new Sent(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        for (Pendiente one : pendientes) {
            String tema = one.saliente().tema();
            if (!result.silent.contains(tema)) {
                Future<RecordMetadata> future = producer.send(message(one.saliente()));
                if (future.isDone() && failure(future) instanceof TimeoutException) {
                    result.silent.add(tema);
                    meanwhile.second();
                } else {
                    sending.put(one, future);
                }
            }
        }
        for (Map.Entry<Pendiente, Future<RecordMetadata>> one : sending.entrySet()) {
            await(one.getValue(), meanwhile);
            Throwable failure = failure(one.getValue());
            if (failure == null) {
                result.sent.add(one.getKey());
            } else if (failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException) {
                result.refused.put(one.getKey(), String.valueOf(failure.getMessage()));
            } else {
                throw new ExecutionException(failure);
            }
        }
        return result;
    }

    private static void await(Future<RecordMetadata> future, Meanwhile meanwhile) throws Exception {
        while (true) {
            try {
                future.get(1, TimeUnit.SECONDS);
                return;
            } catch (java.util.concurrent.TimeoutException e) {
                meanwhile.second();
            } catch (ExecutionException e) {
                return;
            }
        }
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> done) throws InterruptedException {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static ProducerRecord<byte[], byte[]> message(Saliente saliente) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(saliente.tema(), saliente.clave(), saliente.cuerpo());
        saliente.cabeceras()
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Without waiting for what is not sent yet: it is sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
