package io.dictamen.console;

import io.dictamen.access.Auditoria;
import io.dictamen.release.ActiveRelease;
import io.dictamen.rulebase.RuleBase;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells open pages what kind of thing changed, on whatever replica, and nothing of it: a page asks again under its own
 * rights. It follows the audit trail, which every change writes, and looks only while somebody listens.
 */
@Path("/consola/cambios")
@Singleton
public class Cambios {
    private static final Logger LOG = Logger.getLogger(Cambios.class);
    private static final String RELEASES = "versiones";
    private static final int MOST_LISTENERS = 300;
    // A connection on which nothing moves is closed after two minutes.
    private static final int BEATS = 30;

    private final Auditoria auditoria;
    private final ActiveRelease active;
    private final Set<MultiEmitter<? super String>> listeners = ConcurrentHashMap.newKeySet();
    private long last = -1;
    private int version;
    private int beat;

    Cambios(Auditoria auditoria, ActiveRelease active) {
        this.auditoria = auditoria;
        this.active = active;
    }

    /** The browser asks again by itself where this ends. */
    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> escuchar(@Context Sse sse) {
        return Multi.createFrom()
                .<String>emitter(this::enter)
                .map(topic -> topic.isEmpty()
                        ? sse.newEventBuilder().comment("sigo").build()
                        : sse.newEventBuilder().name("cambio").data(topic).build());
    }

    private void enter(MultiEmitter<? super String> emitter) {
        if (listeners.size() >= MOST_LISTENERS) {
            emitter.complete();
            return;
        }
        listeners.add(emitter);
        emitter.onTermination(() -> listeners.remove(emitter));
        emitter.emit("");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (listeners.isEmpty()) {
            last = -1;
            return;
        }
        Set<String> topics = new LinkedHashSet<>();
        int decides = active.ruleBase().map(RuleBase::version).orElse(0);
        if (decides != version) {
            version = decides;
            topics.add(RELEASES);
        }
        read(topics);
        beat = (beat + 1) % BEATS;
        if (beat == 0) {
            topics.add("");
        }
        topics.forEach(topic -> listeners.forEach(listener -> listener.emit(topic)));
    }

    private void read(Set<String> topics) {
        try {
            boolean first = last < 0;
            for (Auditoria.Cambio cambio : auditoria.since(last)) {
                last = cambio.id();
                if (!first) {
                    topics.add(topic(cambio.que()));
                }
            }
        } catch (RuntimeException e) {
            LOG.debugf("No se pudo mirar qué cambió: %s", e.getMessage());
        }
    }

    private static String topic(String que) {
        if (que.contains("PERSONA") || que.contains("CLAVE") || que.contains("SESION")) {
            return "administracion";
        }
        return que.contains("CIFRA") ? "cifras" : RELEASES;
    }

    void announce(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    /** A stop waits for requests in progress, and this one would never end by itself. */
    private void end() {
        listeners.forEach(MultiEmitter::complete);
    }
}
