package io.dictamen.tarea;

import io.dictamen.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks of all replicas. Whoever asks for one is answered at once; it is done when its turn comes. */
@ApplicationScoped
public class Tareas {
    private final Cola cola;
    private final Obrero obrero;

    Tareas(Cola cola, Obrero obrero) {
        this.cola = cola;
        this.obrero = obrero;
    }

    /**
     * Asks for one. Where the same is already to be done it is that one; one about other files of the same release is
     * cancelled for it.
     *
     * @param parametros what tells one from another of its class
     * @param huella of the files that it is about
     * @throws ProblemException where too many wait
     */
    public Tarea pedir(int version, String clase, Map<String, String> parametros, String huella, String persona) {
        return asked(() -> cola.add(version, clase, parametros, huella, persona));
    }

    /** The last ones of a release and class, the newest first. */
    public List<Tarea> ultimas(int version, String clase) {
        return asked(() -> cola.last(version, clase));
    }

    /** The last one of a release and class. */
    public Optional<Tarea> ultima(int version, String clase) {
        return ultimas(version, clase).stream().findFirst();
    }

    /** What came of one, as JSON; empty where it is not done. */
    public Optional<String> resultado(long id) {
        return asked(() -> cola.result(id));
    }

    /** Stops one; false where it was over. */
    public boolean cancelar(long id) {
        boolean stopped = asked(() -> cola.cancel(id));
        obrero.cancelled(id);
        return stopped;
    }

    private interface Query<T> {
        T now() throws SQLException;
    }

    private static <T> T asked(Query<T> query) {
        try {
            return query.now();
        } catch (SQLException e) {
            throw new IllegalStateException(e); // told as an outage where it is one
        }
    }
}
