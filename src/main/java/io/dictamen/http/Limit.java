package io.dictamen.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A limit that calls meet, and how often they have met it since the process started. Counted here and in no bean, since
 * the guards of connections are made by the transport.
 */
public enum Limit {
    SOLICITUDES(ProblemType.DEMASIADAS_SOLICITUDES),
    INTENTOS(ProblemType.DEMASIADOS_INTENTOS),
    ENVIOS(ProblemType.DEMASIADOS_ENVIOS),
    LOTES(ProblemType.DEMASIADOS_LOTES),
    CRUCES(ProblemType.DEMASIADOS_CRUCES),
    IMPACTOS(ProblemType.DEMASIADOS_IMPACTOS),
    REVISIONES(ProblemType.REVISIONES_OCUPADAS),
    TAMANO(ProblemType.DEMASIADO_GRANDE),
    LENTITUD(ProblemType.DEMASIADO_LENTO),
    DISCO(ProblemType.SIN_ESPACIO),
    /** Answered like everything that cannot be answered for now, so it is told where it is met. */
    MEMORIA(null);

    private static final Map<String, Limit> BY_URN = Arrays.stream(values())
            .filter(limit -> limit.type != null)
            .collect(Collectors.toUnmodifiableMap(limit -> urn(limit), Function.identity()));

    private final @Nullable ProblemType type;
    private final LongAdder times = new LongAdder();
    private volatile long last;

    Limit(@Nullable ProblemType type) {
        this.type = type;
    }

    /** Counts a problem that is answered, if it is one of a limit. */
    static void met(Problem problem) {
        Limit limit = BY_URN.get(problem.type());
        if (limit != null) {
            limit.met();
        }
    }

    void met() {
        last = System.nanoTime();
        times.increment();
    }

    public long times() {
        return times.sum();
    }

    /** How long ago it was met; empty where never. */
    public Optional<Duration> ago() {
        return times() == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - last));
    }

    /** The status of its answer. */
    public int status() {
        return type == null ? 503 : type.status();
    }

    private static String urn(Limit limit) {
        return limit.type == null ? "" : limit.type.urn();
    }
}
