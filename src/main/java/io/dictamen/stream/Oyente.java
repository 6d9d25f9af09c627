package io.dictamen.stream;

import io.dictamen.release.ActiveRelease;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Follows the topics of requests on a thread of its own. What it has taken is kept before its place is given up; what
 * cannot be kept stays in its topic, and the thread waits.
 */
@Singleton
class Oyente {
    private static final Logger LOG = Logger.getLogger(Oyente.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Clientes clientes;
    private final Temas temas;
    private final EventReader reader;
    private final Registro registro;
    private final Directos directos;
    private final ActiveRelease release;
    private final Atraso atraso;
    private final DataSource database;
    private final Thread thread = new Thread(this::run, "eventos-entrada");
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    private volatile Estado estado = Estado.EMPEZANDO;
    private volatile boolean stopping;
    private boolean paused;
    private long looked;

    Oyente(
            Clientes clientes,
            Temas temas,
            Registro registro,
            Directos directos,
            ActiveRelease release,
            Atraso atraso,
            DataSource database) {
        this.clientes = clientes;
        this.temas = temas;
        this.reader = new EventReader(temas);
        this.registro = registro;
        this.directos = directos;
        this.release = release;
        this.atraso = atraso;
        this.database = database;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** What was taken is decided and kept first. */
    void stop(Duration most) {
        stopping = true;
        try {
            thread.join(most.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Estado estado() {
        return estado;
    }

    private void run() {
        while (!stopping) {
            try (Consumer<byte[], byte[]> consumer = clientes.consumer()) {
                // What another consumer had begun comes again.
                uncommitted.clear();
                consumer.subscribe(temas.solicitudes(), new Rebalance(consumer));
                while (!stopping) {
                    turn(consumer);
                }
            } catch (RuntimeException | Error e) {
                // Whatever it was: without this thread no event is decided any more.
                enter(Estado.SIN_BROKER, String.valueOf(e.getMessage()));
                LOG.debug("El oyente de eventos empieza de nuevo", e);
                await();
            }
        }
        directos.close();
        estado = Estado.DETENIDO;
    }

    private void turn(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        commit(consumer);
        atraso.look(consumer);
        Optional<RuleBase> rules = release.ruleBase();
        if (rules.isEmpty()) {
            hold(consumer, records, Estado.SIN_VERSION, "");
        } else if (paused && !isBack()) {
            hold(consumer, records, estado, "");
        } else {
            goOn(consumer);
            if (records.isEmpty()) {
                look(consumer);
            } else {
                decide(consumer, records, rules.get());
            }
        }
    }

    private void goOn(Consumer<byte[], byte[]> consumer) {
        if (paused) {
            paused = false;
            consumer.resume(consumer.paused());
        }
    }

    private void decide(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, RuleBase rules) {
        List<Mensaje> kept = new ArrayList<>(records.count());
        List<Mensaje> plain = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Mensaje mensaje = Mensaje.read(reader, record);
            Evento evento = mensaje.evento();
            (evento == null || evento.registrar() ? kept : plain).add(mensaje);
        }
        try {
            directos.decide(rules, plain);
            registro.write(rules, kept);
        } catch (SQLException e) {
            hold(consumer, records, Estado.SIN_BASE, String.valueOf(e.getMessage()));
            return;
        } catch (TimeoutException e) {
            hold(consumer, records, Estado.SIN_BROKER, String.valueOf(e.getMessage()));
            return;
        }
        uncommitted.putAll(records.nextOffsets());
        atraso.decided(records, rules.version());
        commit(consumer);
        enter(Estado.ACTIVO, "");
    }

    /** Where it fails for the moment it is done with the next turn; where another has the partition, there. */
    private void commit(Consumer<byte[], byte[]> consumer) {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(uncommitted, ANSWER);
            uncommitted.clear();
        } catch (RetriableException | RebalanceInProgressException e) {
            LOG.debugf("El lugar de los eventos se anota en el próximo turno: %s", e.getMessage());
        } catch (CommitFailedException e) {
            uncommitted.clear();
        }
    }

    /** Puts what was taken back, and takes no more until somebody is back. */
    private void hold(
            Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, Estado why, String words) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
        consumer.pause(consumer.assignment());
        paused = true;
        enter(why, words);
    }

    private boolean isBack() {
        if (estado == Estado.SIN_BASE) {
            try (Connection connection = database.getConnection()) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        }
        return true;
    }

    /** Whether anybody would answer if there was something: an idle consumer does not say that its broker is away. */
    private void look(Consumer<byte[], byte[]> consumer) {
        long now = System.nanoTime();
        if (now - looked < (estado == Estado.ACTIVO ? LOOK_NANOS : POLL.toNanos()) && looked != 0) {
            return;
        }
        try {
            for (String tema : temas.solicitudes()) {
                List<PartitionInfo> found = consumer.partitionsFor(tema, ANSWER);
                if (found == null || found.isEmpty()) {
                    enter(Estado.SIN_TEMA, tema);
                    return;
                }
            }
            enter(Estado.ACTIVO, "");
        } catch (TimeoutException e) {
            enter(Estado.SIN_BROKER, String.valueOf(e.getMessage()));
        } finally {
            looked = System.nanoTime();
        }
    }

    private void enter(Estado next, String words) {
        if (estado != next) {
            estado = next;
            if (next == Estado.ACTIVO) {
                LOG.infof("Eventos: %s", next.frase());
            } else {
                LOG.warnf("Eventos: %s. %s", next.frase(), words);
            }
        }
    }

    private void await() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Rebalance(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (paused) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit(consumer);
            uncommitted.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            uncommitted.keySet().removeAll(partitions);
        }
    }
}
