package io.dictamen.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The trail of every change: who did what to what, when and from where. */
@ApplicationScoped
public class Auditoria {
    private static final String INSERT = """
            INSERT INTO auditoria (quien, que, objeto, detalle, desde)
            VALUES (:quien, :que, :objeto, cast(:detalle as jsonb), :desde)
            """;

    @Inject
    EntityManager entities;

    @Inject
    SecurityIdentity caller;

    @Inject
    CurrentVertxRequest request;

    @Inject
    ClientAddress address;

    @Inject
    ObjectMapper json;

    /** A change by its number, and what kind it was. */
    public record Cambio(long id, String que) {}

    /** The changes after that one, at most a hundred; none after the last for a number below zero, but the last itself. */
    @Transactional
    public List<Cambio> since(long id) {
        String sql = id < 0
                ? "SELECT id, que FROM auditoria ORDER BY id DESC LIMIT 1"
                : "SELECT id, que FROM auditoria WHERE id > " + id + " ORDER BY id LIMIT 100";
        @SuppressWarnings("unchecked") // the class that is asked for
        List<Cambio> found = entities.createNativeQuery(sql, Cambio.class).getResultList();
        return found;
    }

    /** Writes, in the transaction of the change, that whoever makes the current request did it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String que, String objeto, Map<String, ?> detalle) {
        write(caller.getPrincipal().getName(), que, objeto, detalle, from());
    }

    /** Writes a change that the service itself makes, such as the import of a folder. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAs(String quien, String que, String objeto, Map<String, ?> detalle) {
        write(quien, que, objeto, detalle, "");
    }

    /** Writes what somebody does who is only about to say, or has just said, who they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recordFrom(String desde, String quien, String que, Map<String, ?> detalle) {
        write(quien, que, quien, detalle, desde);
    }

    private void write(String quien, String que, String objeto, Map<String, ?> detalle, String desde) {
        entities.createNativeQuery(INSERT)
                .setParameter("quien", quien)
                .setParameter("que", que)
                .setParameter("objeto", objeto)
                .setParameter("detalle", text(detalle))
                .setParameter("desde", desde)
                .executeUpdate();
    }

    private String from() {
        return address.of(request.getCurrent().request());
    }

    private String text(Map<String, ?> detalle) {
        try {
            return json.writeValueAsString(detalle);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
