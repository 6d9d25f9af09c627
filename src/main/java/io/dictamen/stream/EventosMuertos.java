package io.dictamen.stream;

import io.dictamen.access.Auditoria;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What could not be read: counted, looked at, corrected, sent again or given up. */
@ApplicationScoped
@Transactional
public class EventosMuertos {
    private static final String COLUMNS =
            "id, tema, particion, desplazamiento, recibido, causa, detalle, estado, revision, atendido, atendido_por";
    /** Which message a message is sent again for. */
    static final String REENVIO = "dictamen-reenvio";

    private final EntityManager entities;
    private final DataSource database;
    private final Eventos eventos;
    private final Auditoria auditoria;
    private final SecurityIdentity caller;
    private final Clock clock;

    EventosMuertos(
            EntityManager entities,
            DataSource database,
            Eventos eventos,
            Auditoria auditoria,
            SecurityIdentity caller,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.eventos = eventos;
        this.auditoria = auditoria;
        this.caller = caller;
        this.clock = clock;
    }

    /** What has become of one. */
    @Schema(name = "EstadoDeEventoMuerto")
    public enum Atencion {
        PENDIENTE,
        REENVIADO,
        DESCARTADO
    }

    /** One in a list. */
    @Schema(name = "EventoMuerto")
    public record Vista(
            long id,
            String tema,
            int particion,
            long desplazamiento,
            OffsetDateTime recibido,
            Causa causa,
            String detalle,
            Atencion estado,
            @Nullable OffsetDateTime atendido,
            @Nullable String atendidoPor) {}

    /** A header of a message. */
    @Schema(name = "CabeceraDeEvento")
    public record Cabecera(String nombre, String valor) {}

    /**
     * The whole of one.
     *
     * @param cuerpo its bytes as a text in UTF-8
     */
    @Schema(name = "EventoMuertoEntero")
    public record Entero(Vista evento, @Nullable String clave, List<Cabecera> cabeceras, String cuerpo, int revision) {}

    /** How many of a cause wait for somebody. */
    @Schema(name = "MuertosPorCausa")
    public record PorCausa(Causa causa, long pendientes) {}

    /** Those that wait, by cause, the most first. */
    public List<PorCausa> porCausa() {
        return tuples(entities.createNativeQuery("""
                SELECT causa, count(*) FROM evento_muerto WHERE estado = 'PENDIENTE'
                GROUP BY causa ORDER BY count(*) DESC, causa""", Tuple.class)).stream()
                .map(row -> new PorCausa(Causa.valueOf(row.get(0, String.class)), row.get(1, Long.class)))
                .toList();
    }

    /** The latest first, before that one. */
    public List<Vista> list(Atencion estado, Optional<Causa> causa, long before, int limite) {
        Query query = entities.createNativeQuery(
                "SELECT " + COLUMNS + " FROM evento_muerto WHERE estado = :estado AND id < :antes"
                        + (causa.isPresent() ? " AND causa = :causa" : "") + " ORDER BY id DESC",
                Tuple.class);
        query.setParameter("estado", estado.name()).setParameter("antes", before);
        causa.ifPresent(one -> query.setParameter("causa", one.name()));
        return tuples(query.setMaxResults(limite)).stream().map(this::view).toList();
    }

    /** @throws ProblemException where there is none */
    public Entero one(long id) {
        return whole(id, "");
    }

    /** Puts right what one that waits says. */
    public Entero correct(long id, List<Cabecera> cabeceras, String cuerpo, @Nullable String ifMatch) {
        Entero now = waiting(id);
        IfMatch.check(ifMatch, now.revision(), "El evento " + id);
        Map<String, String> texts = new LinkedHashMap<>();
        cabeceras.forEach(one -> texts.put(one.nombre(), one.valor()));
        entities.createNativeQuery(
                        "UPDATE evento_muerto SET cabeceras = ?1, cuerpo = ?2, revision = revision + 1 WHERE id = ?3")
                .setParameter(1, Salientes.text(texts))
                .setParameter(2, cuerpo.getBytes(StandardCharsets.UTF_8))
                .setParameter(3, id)
                .executeUpdate();
        auditoria.record("CORREGIR_EVENTO", "evento " + id, Map.of());
        return one(id);
    }

    /** Sends one back to its topic; one that was sent before is not sent again. */
    public Entero resend(long id) {
        Entero now = whole(id, " FOR UPDATE");
        if (now.evento().estado() == Atencion.DESCARTADO) {
            throw settled(now);
        }
        requireOn();
        if (now.evento().estado() == Atencion.PENDIENTE) {
            attend(now, Atencion.REENVIADO, "REENVIAR_EVENTO");
            send(List.of(now));
        }
        return one(id);
    }

    /** Sends all that wait for a cause back to their topics, at most so many; how many. */
    public int resend(Causa causa, int most) {
        requireOn();
        List<Entero> those = list(Atencion.PENDIENTE, Optional.of(causa), Long.MAX_VALUE, most).stream()
                .map(one -> whole(one.id(), " FOR UPDATE"))
                .filter(one -> one.evento().estado() == Atencion.PENDIENTE)
                .toList();
        those.forEach(one -> attend(one, Atencion.REENVIADO, "REENVIAR_EVENTO"));
        send(those);
        return those.size();
    }

    /** Gives one up. */
    public Entero discard(long id) {
        Entero now = whole(id, " FOR UPDATE");
        if (now.evento().estado() == Atencion.REENVIADO) {
            throw settled(now);
        }
        if (now.evento().estado() == Atencion.PENDIENTE) {
            attend(now, Atencion.DESCARTADO, "DESCARTAR_EVENTO");
        }
        return one(id);
    }

    private void attend(Entero one, Atencion estado, String que) {
        entities.createNativeQuery("""
                UPDATE evento_muerto SET estado = ?1, atendido = clock_timestamp(), atendido_por = ?2, revision = revision + 1
                WHERE id = ?3""")
                .setParameter(1, estado.name())
                .setParameter(2, caller.getPrincipal().getName())
                .setParameter(3, one.evento().id())
                .executeUpdate();
        auditoria.record(que, "evento " + one.evento().id(), Map.of());
    }

    private void send(List<Entero> those) {
        List<Saliente> salientes = new ArrayList<>();
        for (Entero one : those) {
            Map<String, String> cabeceras = new LinkedHashMap<>();
            one.cabeceras().forEach(cabecera -> cabeceras.put(cabecera.nombre(), cabecera.valor()));
            cabeceras.put(REENVIO, String.valueOf(one.evento().id()));
            @Nullable String clave = one.clave();
            salientes.add(new Saliente(
                    one.evento().tema(),
                    clave == null ? null : clave.getBytes(StandardCharsets.UTF_8),
                    cabeceras,
                    one.cuerpo().getBytes(StandardCharsets.UTF_8),
                    null));
        }
        try (Connection connection = database.getConnection()) {
            Salientes.add(connection, salientes);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entero waiting(long id) {
        Entero now = whole(id, " FOR UPDATE");
        if (now.evento().estado() != Atencion.PENDIENTE) {
            throw settled(now);
        }
        return now;
    }

    private Entero whole(long id, String lock) {
        Tuple row = tuples(entities.createNativeQuery(
                                "SELECT " + COLUMNS + ", clave, cabeceras, cuerpo FROM evento_muerto WHERE id = ?1"
                                        + lock,
                                Tuple.class)
                        .setParameter(1, id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_ENCONTRADO, "No hay ningún evento que no se pudo leer con el id " + id + "."));
        List<Cabecera> cabeceras = Salientes.texts(row.get("cabeceras", String.class)).entrySet().stream()
                .map(one -> new Cabecera(one.getKey(), one.getValue()))
                .toList();
        return new Entero(
                view(row),
                text(row.get("clave", byte[].class)),
                cabeceras,
                Optional.ofNullable(text(row.get("cuerpo", byte[].class))).orElse(""),
                row.get("revision", Integer.class));
    }

    private Vista view(Tuple row) {
        Instant atendido = row.get("atendido", Instant.class);
        return new Vista(
                row.get("id", Long.class),
                row.get("tema", String.class),
                row.get("particion", Integer.class),
                row.get("desplazamiento", Long.class),
                date(row.get("recibido", Instant.class)),
                Causa.valueOf(row.get("causa", String.class)),
                row.get("detalle", String.class),
                Atencion.valueOf(row.get("estado", String.class)),
                atendido == null ? null : date(atendido),
                row.get("atendido_por", String.class));
    }

    private void requireOn() {
        if (!eventos.isOn()) {
            throw new ProblemException(
                    ProblemType.NO_DISPONIBLE, "Los eventos están apagados: nada se puede reenviar hasta encenderlos.");
        }
    }

    private static ProblemException settled(Entero one) {
        return new ProblemException(
                ProblemType.EVENTO_ATENDIDO,
                "El evento " + one.evento().id() + " ya está " + one.evento().estado() + ".");
    }

    private OffsetDateTime date(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // the class that each is asked for
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
