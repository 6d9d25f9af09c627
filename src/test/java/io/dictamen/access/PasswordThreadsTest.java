package io.dictamen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dictamen.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordThreadsTest {
    private final PasswordThreads threads = new PasswordThreads();

    @Test
    void beyond_two_at_work_and_thirty_two_waiting_a_login_is_refused_at_once() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<String>> logins = new ArrayList<>();
        for (int i = 0; i < 34; i++) {
            logins.add(threads.run(() -> slow(end)).subscribeAsCompletionStage());
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> threads.run(() -> "tarde").await().indefinitely())
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(503));
        end.countDown();
        for (CompletableFuture<String> login : logins) {
            assertThat(login.get(10, TimeUnit.SECONDS)).startsWith("claves");
        }
    }

    private static String slow(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Thread.currentThread().getName();
    }
}
