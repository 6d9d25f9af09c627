package io.dictamen.stream;

import io.dictamen.evaluation.Decided;
import io.dictamen.http.ProblemException;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.stream.Salientes.Pendiente;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Answers events whose verdict nobody keeps, without the database. Confined to the thread that follows the topics. */
@Singleton
class Directos {
    private static final int SECONDS = 30;

    private final Clientes clientes;
    private final Juicio juicio;
    private final Respuestas respuestas;
    private @Nullable Emisor emisor;

    Directos(Clientes clientes, Juicio juicio, Respuestas respuestas) {
        this.clientes = clientes;
        this.juicio = juicio;
        this.respuestas = respuestas;
    }

    /** @throws TimeoutException where the broker does not take the answers; some of them may have been sent */
    void decide(RuleBase rules, List<Mensaje> mensajes) {
        if (mensajes.isEmpty()) {
            return;
        }
        List<Decided<?>> decididos = new ArrayList<>();
        List<Pendiente> salientes = new ArrayList<>();
        for (Mensaje mensaje : mensajes) {
            Evento evento = Objects.requireNonNull(mensaje.evento());
            try {
                Decided<?> decided = juicio.decide(rules, evento);
                decididos.add(decided);
                salientes.add(new Pendiente(0, respuestas.plain(mensaje, evento, decided, rules.version())));
            } catch (ProblemException e) {
                salientes.add(new Pendiente(0, respuestas.problem(mensaje, evento, e.problem())));
            }
        }
        send(salientes);
        decididos.forEach(juicio::counted);
    }

    private void send(List<Pendiente> salientes) {
        try {
            int[] seconds = {0};
            Emisor.Sent sent = emisor().send(salientes, () -> {
                if (++seconds[0] > SECONDS) {
                    throw new TimeoutException("El broker no confirma las respuestas");
                }
            });
            if (!sent.silent().isEmpty()) {
                throw new TimeoutException("No responden los temas " + sent.silent());
            }
        } catch (TimeoutException e) {
            close();
            throw e;
        } catch (Exception e) {
            close();
            throw new TimeoutException(e);
        }
    }

    private Emisor emisor() {
        Emisor open = emisor;
        if (open == null) {
            open = new Emisor(clientes.producer("directos"));
            emisor = open;
        }
        return open;
    }

    void close() {
        Emisor open = emisor;
        emisor = null;
        if (open != null) {
            open.close();
        }
    }
}
