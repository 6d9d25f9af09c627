package io.dictamen.benchmark.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** One order being carried out, in one thread. */
final class Load {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    // How long after the end answers are awaited, and requests that are overdue still sent.
    private static final long GRACE = TimeUnit.SECONDS.toNanos(5);
    private static final long SHORT = TimeUnit.MICROSECONDS.toNanos(50);

    private final Order order;
    private final List<Exchange> exchanges;
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Histogram nanos = new Histogram(LONGEST, 3);
    private long begin;
    private long end;
    private long sent;
    private long inTime;
    private long errors;
    private String firstError = "";

    private Load(Order order) {
        this.order = order;
        this.exchanges = order.calls().stream()
                .map(call -> new Exchange(call, order.port()))
                .toList();
    }

    static Outcome of(Order order) throws IOException {
        return new Load(order).run();
    }

    private Outcome run() throws IOException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < order.connections(); i++) {
                connections.add(new Connection(order.port(), selector));
            }
            free.addAll(connections);
            begin = System.nanoTime();
            end = begin + (long) (order.seconds() * 1e9);
            while (goesOn(connections.size())) {
                sendWhatIsDue();
                await(selector);
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return outcome((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private boolean goesOn(int connections) {
        long now = System.nanoTime();
        boolean allAnswered = free.size() == connections && dueAt(sent, now) >= end;
        return now < end || (!allAnswered && now < end + GRACE);
    }

    private void sendWhatIsDue() throws IOException {
        for (long now = System.nanoTime(); !free.isEmpty(); ) {
            long due = dueAt(sent, now);
            if (due > now || due >= end) {
                return;
            }
            free.pop().send(exchanges.get((int) (sent % exchanges.size())), due);
            sent++;
        }
    }

    private long dueAt(long number, long now) {
        return order.perSecond() == 0 ? now : begin + (long) (number * 1e9 / order.perSecond());
    }

    /** Until an answer comes or a request is due; a selector's own wait is of milliseconds, too long for the latter. */
    private void await(Selector selector) throws IOException {
        if (order.perSecond() == 0) {
            selector.select(key -> receive((Connection) key.attachment()), 100);
        } else if (selector.selectNow(key -> receive((Connection) key.attachment())) == 0) {
            long now = System.nanoTime();
            long wait = free.isEmpty() ? SHORT : dueAt(sent, now) - now;
            LockSupport.parkNanos(Math.min(wait, SHORT));
        }
    }

    private void receive(Connection connection) {
        try {
            if (connection.receive()) {
                answered(connection);
            }
        } catch (IOException e) {
            throw new IllegalStateException("After " + sent + " requests a connection broke", e);
        }
    }

    private void answered(Connection connection) throws IOException {
        long now = System.nanoTime();
        if (connection.wellAnswered()) {
            nanos.recordValue(Math.min(LONGEST, now - connection.dueAt()));
            inTime += now < end ? 1 : 0;
        } else {
            errors++;
            firstError = firstError.isEmpty() ? connection.text() : firstError;
        }
        if (order.perSecond() == 0 && now < end) {
            connection.send(exchanges.get((int) (sent++ % exchanges.size())), System.nanoTime());
        } else {
            free.push(connection);
        }
    }

    private Outcome outcome(double cpuSeconds) {
        long due = order.perSecond() == 0 ? sent : (long) (order.seconds() * order.perSecond());
        return new Outcome(
                inTime,
                errors,
                firstError,
                Math.max(0, due - sent),
                inTime / order.seconds(),
                nanos.getValueAtPercentile(50) / 1e3,
                nanos.getValueAtPercentile(99) / 1e3,
                nanos.getValueAtPercentile(99.9) / 1e3,
                nanos.getMaxValue() / 1e3,
                cpuSeconds);
    }
}
