package io.dictamen.stream;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.journal.BatchCopy;
import io.dictamen.journal.Entry;
import io.dictamen.replica.DatabaseFailure;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.stream.Evento.Clave;
import io.dictamen.stream.Recibidos.Conocido;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Decides messages and keeps in one transaction what came of them: which events were seen, the verdicts, what could not be
 * read, and all that is to be sent.
 */
@Singleton
class Registro {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Juicio juicio;
    private final Respuestas respuestas;
    private final Novedades novedades;
    private final DataSource database;

    Registro(Juicio juicio, Respuestas respuestas, Novedades novedades, DataSource database) {
        this.juicio = juicio;
        this.respuestas = respuestas;
        this.novedades = novedades;
        this.database = database;
    }

    /** @throws SQLException where the database is away; nothing of them, or all, is kept then */
    void write(RuleBase rules, List<Mensaje> mensajes) throws SQLException {
        if (mensajes.isEmpty()) {
            return;
        }
        try {
            writeOnce(rules, mensajes);
        } catch (SQLException | RuntimeException e) {
            if (DatabaseFailure.of(e) != DatabaseFailure.CONTENT) {
                throw e;
            }
            halve(rules, mensajes, e);
        }
    }

    /** One that cannot be kept must not keep the others from it. */
    private void halve(RuleBase rules, List<Mensaje> mensajes, Exception cause) throws SQLException {
        if (mensajes.size() > 1) {
            int half = mensajes.size() / 2;
            write(rules, mensajes.subList(0, half));
            write(rules, mensajes.subList(half, mensajes.size()));
            return;
        }
        Mensaje culprit = mensajes.get(0);
        if (culprit.ilegible() != null) {
            throw new IllegalStateException("Not even as a dead letter", cause);
        }
        // Without the database's own words, which may quote what a customer sent.
        String reason = cause instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : cause.getClass().getSimpleName();
        writeOnce(rules, List.of(culprit.refused("La base de datos no admite lo que el evento trae: " + reason)));
    }

    private void writeOnce(RuleBase rules, List<Mensaje> mensajes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            // A server that fell silent must not hold the thread until it is thought dead itself.
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            Map<Clave, Conocido> conocidos = Recibidos.known(
                    connection,
                    mensajes.stream()
                            .map(Mensaje::evento)
                            .filter(Objects::nonNull)
                            .map(Evento::clave)
                            .collect(Collectors.toSet()));
            Map<Mensaje, Problem> problemas = new IdentityHashMap<>();
            List<Decidido> decididos = decide(rules, mensajes, conocidos, problemas);
            connection.setAutoCommit(false);
            List<Decidido> kept;
            try {
                kept = keep(connection, mensajes, decididos, conocidos, problemas);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
            connection.setAutoCommit(true);
            kept.forEach(one -> juicio.counted(one.decided()));
            Despertador.wake(connection);
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }

    /** Those that nobody has decided before, the first of each event. */
    private List<Decidido> decide(
            RuleBase rules, List<Mensaje> mensajes, Map<Clave, Conocido> conocidos, Map<Mensaje, Problem> problemas) {
        Map<Clave, Decidido> decididos = new HashMap<>();
        List<Decidido> inOrder = new ArrayList<>();
        for (Mensaje mensaje : mensajes) {
            Evento evento = mensaje.evento();
            if (evento == null || conocidos.containsKey(evento.clave()) || decididos.containsKey(evento.clave())) {
                continue;
            }
            try {
                Decidido decidido = new Decidido(mensaje, evento, juicio.decide(rules, evento));
                decididos.put(evento.clave(), decidido);
                inOrder.add(decidido);
            } catch (ProblemException e) {
                problemas.put(mensaje, e.problem());
            }
        }
        return inOrder;
    }

    private List<Decidido> keep(
            Connection connection,
            List<Mensaje> mensajes,
            List<Decidido> decididos,
            Map<Clave, Conocido> conocidos,
            Map<Mensaje, Problem> problemas)
            throws SQLException {
        Set<UUID> first = Recibidos.take(connection, decididos);
        List<Decidido> kept = decididos.stream()
                .filter(one -> first.contains(one.decided().id()))
                .toList();
        List<Clave> late = decididos.stream()
                .filter(one -> !first.contains(one.decided().id()))
                .map(one -> one.evento().clave())
                .toList();
        kept.forEach(one -> conocidos.put(one.evento().clave(), conocido(one)));
        conocidos.putAll(Recibidos.known(connection, late));
        List<Entry> entries = kept.stream().map(Registro::entry).toList();
        if (!entries.isEmpty()) {
            BatchCopy.write(connection, entries);
        }
        List<Mensaje> muertos = Muertos.add(
                connection,
                mensajes.stream().filter(one -> one.ilegible() != null).toList());
        List<Saliente> salientes = new ArrayList<>();
        for (Mensaje mensaje : mensajes) {
            Evento evento = mensaje.evento();
            if (evento != null) {
                Problem problema = problemas.get(mensaje);
                salientes.add(
                        problema == null
                                ? known(mensaje, evento, Objects.requireNonNull(conocidos.get(evento.clave())))
                                : respuestas.problem(mensaje, evento, problema));
            }
        }
        muertos.forEach(mensaje -> salientes.add(respuestas.dead(mensaje)));
        entries.forEach(entry -> novedades.of(entry).ifPresent(salientes::add));
        Salientes.add(connection, salientes);
        return kept;
    }

    private Saliente known(Mensaje mensaje, Evento evento, Conocido conocido) {
        if (!Arrays.equals(conocido.huella(), evento.huella())) {
            return respuestas.problem(
                    mensaje,
                    evento,
                    Problem.of(
                            ProblemType.CLAVE_REUTILIZADA,
                            "Un evento con este source y este id ya vino con otros datos; cada solicitud lleva un id propio."));
        }
        String decision = conocido.decision();
        return decision == null
                ? respuestas.problem(
                        mensaje,
                        evento,
                        Problem.of(
                                ProblemType.DICTAMEN_INEXISTENTE,
                                "El evento tuvo el dictamen " + conocido.dictamen() + ", que el diario ya no guarda."))
                : respuestas.kept(mensaje, evento, decision, conocido);
    }

    private static Conocido conocido(Decidido one) {
        Entry entry = entry(one);
        return new Conocido(
                one.evento().huella(),
                entry.id(),
                entry.decision().nombre(),
                entry.answered().version(),
                entry.asunto());
    }

    private static Entry entry(Decidido one) {
        return Objects.requireNonNull(one.decided().entry());
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
