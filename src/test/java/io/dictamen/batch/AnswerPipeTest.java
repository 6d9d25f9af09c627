package io.dictamen.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnswerPipeTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @Test
    void who_reads_only_after_having_sent_everything_gets_everything_in_order() throws Exception {
        AnswerPipe pipe = new AnswerPipe(64L * MEGABYTE, PATIENCE);
        byte[] sent = numbers(10 * MEGABYTE);
        pipe.write(sent);
        pipe.finish();

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        pipe.drainTo(read);
        assertThat(read.toByteArray()).isEqualTo(sent);
    }

    @Test
    void beyond_what_is_kept_on_disk_the_writer_waits_for_a_slow_reader() throws Exception {
        AnswerPipe pipe = new AnswerPipe(MEGABYTE, PATIENCE);
        AtomicLong written = new AtomicLong();
        byte[] sent = numbers(10 * MEGABYTE);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < sent.length; i += 1024) {
                    pipe.write(sent, i, 1024);
                    written.addAndGet(1024);
                }
                pipe.finish();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> written.get() >= 3L * MEGABYTE - 64 * 1024);
        await().during(Duration.ofMillis(700)).until(() -> written.get() <= 3L * MEGABYTE + 64 * 1024);
        assertThat(writer).isNotDone();

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        pipe.drainTo(read);
        writer.join();
        assertThat(read.toByteArray()).isEqualTo(sent);
    }

    @Test
    void a_caller_that_goes_away_stops_the_writer() throws Exception {
        AnswerPipe pipe = new AnswerPipe(MEGABYTE, PATIENCE);
        pipe.write(numbers(MEGABYTE));
        pipe.drainTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> pipe.write(numbers(MEGABYTE))).hasMessage("The batch was broken off");
    }

    @Test
    void a_caller_that_leaves_its_answers_unread_loses_patience_of_the_writer() {
        AnswerPipe pipe = new AnswerPipe(MEGABYTE, Duration.ofMillis(50).toNanos());

        assertThatThrownBy(() -> pipe.write(numbers(10 * MEGABYTE))).hasMessage("The caller does not read its answers");
    }

    @Test
    void a_batch_that_breaks_off_lets_its_reader_know() throws Exception {
        AnswerPipe pipe = new AnswerPipe(MEGABYTE, PATIENCE);
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> {
            try {
                reading.countDown();
                pipe.drainTo(new ByteArrayOutputStream());
                return "ended";
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        });
        reading.await();
        pipe.breakOff(new IllegalStateException("x"));

        assertThat(end.join()).isEqualTo("The batch was broken off");
    }

    private static byte[] numbers(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }
}
