package io.dictamen.http;

import io.netty.channel.Channel;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sockets that new callers come in by. A stop closes them shortly before its delay is over: who is inside is answered,
 * and nobody is let in to be put out unheard.
 */
@Singleton
final class Listening {
    private static final long BEFORE_THE_END_MILLIS = 250;

    private final Queue<Channel> sockets = new ConcurrentLinkedQueue<>();
    private final long delayMillis;

    Listening(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delayMillis = delay.orElse(Duration.ZERO).toMillis();
    }

    void add(Channel socket) {
        sockets.add(socket);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        // Which starts the service again behind the same socket.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            long wait = delayMillis - Math.min(BEFORE_THE_END_MILLIS, delayMillis / 4);
            sockets.forEach(socket -> socket.eventLoop().schedule(() -> socket.close(), wait, TimeUnit.MILLISECONDS));
        }
    }
}
