package io.dictamen.release;

import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The releases as the database has them. Whatever changes one is a {@link #change}. */
@ApplicationScoped
@Transactional
public class Versiones implements PanacheRepositoryBase<Version, Integer> {
    private static final String COLUMNS = "version, nombre, huella, bytes, guardado_por, guardado";
    private static final String IN_PLACE = """
             ON CONFLICT (version, nombre) DO UPDATE SET huella = excluded.huella, bytes = excluded.bytes,
                guardado_por = excluded.guardado_por, guardado = excluded.guardado""";

    // What callers are told of a published one follows from the others.
    private static final String IN_STATES = """
            numero < ?1 and (case when estado <> io.dictamen.release.Estado.PUBLICADA then cast(estado as String)
                when vigenteDesde > ?2 then 'PROGRAMADA' when numero = ?3 then 'PUBLICADA' else 'RETIRADA' end) in ?4
            order by numero desc""";

    @Inject
    Clock clock;

    /** The bytes of a file and their hash. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Contenido(String huella, byte[] bytes) {}

    /**
     * Changes releases, one change at a time on whatever replica: numbers have no gaps, and moments come in the order of
     * commits. Everybody else waits meanwhile, so what takes long is done before.
     */
    <T> T change(Supplier<T> work) {
        lock();
        return work.get();
    }

    private void lock() {
        // Whoever holds it writes some rows; one that was cut off in between must not stop the others for ever.
        execute("SET LOCAL lock_timeout = '10s'");
        sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('dictamen.versiones'))")
                .getSingleResult();
    }

    /** The database's clock, by which releases come into force. */
    OffsetDateTime now() {
        return ((Instant) getEntityManager()
                        .createNativeQuery("SELECT clock_timestamp()", Instant.class)
                        .getSingleResult())
                .atOffset(ZoneOffset.UTC);
    }

    int nextNumber() {
        return find("order by numero desc")
                        .firstResultOptional()
                        .map(last -> last.numero)
                        .orElse(0)
                + 1;
    }

    /** The number of the release that is in force; null where none is. */
    public @Nullable Integer active() {
        return find(
                        "estado = ?1 and vigenteDesde <= ?2 order by vigenteDesde desc, numero desc",
                        Estado.PUBLICADA,
                        now())
                .firstResultOptional()
                .map(version -> version.numero)
                .orElse(null);
    }

    /** The number of the release that was in force just before that moment; of the first one where none was. */
    int inForceBefore(OffsetDateTime moment) {
        return find(
                        "estado = ?1 and vigenteDesde < ?2 order by vigenteDesde desc, numero desc",
                        Estado.PUBLICADA,
                        moment)
                .firstResultOptional()
                .or(() -> find("estado = ?1 order by vigenteDesde, numero", Estado.PUBLICADA)
                        .firstResultOptional())
                .map(version -> version.numero)
                .orElseThrow(ReleaseProblems::noneActive);
    }

    /** @throws ProblemException where none is in force */
    public int inForce() {
        Integer active = active();
        if (active == null) {
            throw ReleaseProblems.noneActive();
        }
        return active;
    }

    /** @throws ProblemException where there is no such release */
    Version kept(int numero) {
        return findByIdOptional(numero).orElseThrow(() -> ReleaseProblems.unknown(String.valueOf(numero)));
    }

    /** @throws ProblemException where there is no such release */
    public Descripcion describe(int numero) {
        return describe(kept(numero), active());
    }

    /** The number of the last draft that a person made; empty where there is none. */
    public Optional<Integer> latestDraft(String persona) {
        return find("autor = ?1 and estado = ?2 order by numero desc", persona, Estado.BORRADOR)
                .firstResultOptional()
                .map(version -> version.numero);
    }

    /** Newest first, and one more than the limit where there are more. */
    public List<Descripcion> page(ReleaseQuery query) {
        Integer active = active();
        OffsetDateTime now = now();
        return found(query, active == null ? 0 : active, now).range(0, query.limite()).list().stream()
                .map(version -> Descripcion.of(
                        version, query.corta() ? null : files(version.numero), active, now, clock.getZone()))
                .toList();
    }

    private PanacheQuery<Version> found(ReleaseQuery query, int active, OffsetDateTime now) {
        if (query.estados().isEmpty()) {
            return find("numero < ?1 order by numero desc", query.before());
        }
        List<String> estados = new ArrayList<>(query.estados());
        if (estados.contains(Estado.PUBLICADA.name())) {
            estados.add(ReleaseQuery.PROGRAMADA);
        }
        return find(IN_STATES, query.before(), now, active, estados);
    }

    /** The releases that are published and will be in force, the next one first. */
    List<Version> scheduled() {
        return list("estado = ?1 and vigenteDesde > ?2 order by vigenteDesde, numero", Estado.PUBLICADA, now());
    }

    private Descripcion describe(Version version, @Nullable Integer active) {
        return Descripcion.of(version, files(version.numero), active, now(), clock.getZone());
    }

    List<ArchivoDeVersion> files(int numero) {
        return getEntityManager()
                .createQuery("from ArchivoDeVersion where version = :version order by nombre", ArchivoDeVersion.class)
                .setParameter("version", numero)
                .getResultList();
    }

    /** The hash of each of its files. */
    Map<String, String> hashes(int numero) {
        Map<String, String> hashes = new TreeMap<>();
        files(numero).forEach(archivo -> hashes.put(archivo.nombre, archivo.huella));
        return hashes;
    }

    /** All the files of a release with their bytes. */
    ReleaseFiles contents(int numero) {
        Map<String, byte[]> archivos = new TreeMap<>();
        for (Object row : sql("""
                        SELECT a.nombre, c.bytes FROM version_archivo a JOIN contenido c ON c.huella = a.huella
                        WHERE a.version = ?1""", numero).getResultList()) {
            Object[] columns = (Object[]) row;
            archivos.put((String) columns[0], (byte[]) columns[1]);
        }
        return new ReleaseFiles(archivos);
    }

    Optional<Contenido> content(int numero, String nombre) {
        List<?> found = sql("""
                        SELECT c.huella, c.bytes FROM version_archivo a JOIN contenido c ON c.huella = a.huella
                        WHERE a.version = ?1 AND a.nombre = ?2""", numero, nombre).getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new Contenido((String) columns[0], (byte[]) columns[1]))
                .findFirst();
    }

    /** The bytes with that hash, whatever release had them; null where none ever had. */
    byte @Nullable [] bytes(String huella) {
        return (byte[]) sql("SELECT bytes FROM contenido WHERE huella = ?1", huella)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    boolean isAuthor(int numero, String persona) {
        return isThere("SELECT 1 FROM version_autor WHERE version = ?1 AND persona = ?2", numero, persona);
    }

    void addAuthor(int numero, String persona) {
        execute("INSERT INTO version_autor VALUES (?1, ?2) ON CONFLICT DO NOTHING", numero, persona);
    }

    /** Keeps in mind who saved a file in a release, whoever saves it later. */
    void addSave(int numero, String persona, String archivo) {
        execute("""
                INSERT INTO version_guardado VALUES (?1, ?2, ?3, clock_timestamp())
                ON CONFLICT (version, persona, archivo) DO UPDATE SET guardado = excluded.guardado""", numero, persona, archivo);
    }

    /** Who saved what in a release, the last first. */
    List<Guardado> saves(int numero) {
        return getEntityManager()
                .createQuery("from Guardado where version = :version order by guardado desc, archivo", Guardado.class)
                .setParameter("version", numero)
                .getResultList();
    }

    /** Puts one of these files into a release, in place of the one of that name. */
    void put(int numero, ReleaseFiles archivos, String nombre, String persona) {
        String huella = archivos.huella(nombre);
        byte[] bytes = archivos.bytes(nombre);
        execute("INSERT INTO contenido VALUES (?1, ?2) ON CONFLICT DO NOTHING", huella, bytes);
        execute(
                "INSERT INTO version_archivo (" + COLUMNS + ") VALUES (?1, ?2, ?3, ?4, ?5, clock_timestamp())"
                        + IN_PLACE,
                numero,
                nombre,
                huella,
                bytes.length,
                persona);
    }

    /** Gives a new release the files that another one has, with who saved them. */
    void copyFiles(int from, int to) {
        execute("INSERT INTO version_archivo (" + COLUMNS + """
                ) SELECT ?2, nombre, huella, bytes, guardado_por, guardado FROM version_archivo WHERE version = ?1""", from, to);
    }

    /** Gives a release some files that another one has, in place of its own, with who saved them. */
    void copyFiles(int from, int to, List<String> nombres) {
        execute("INSERT INTO version_archivo (" + COLUMNS + """
                ) SELECT ?2, nombre, huella, bytes, guardado_por, clock_timestamp() FROM version_archivo
                WHERE version = ?1 AND nombre = ANY (?3)""" + IN_PLACE, from, to, nombres.toArray(String[]::new));
    }

    /**
     * Gives a new release its files, without writing again those that it shares with another.
     *
     * @param from a release all of whose names are among them; null for none
     */
    void putAll(int numero, ReleaseFiles archivos, @Nullable Integer from, String persona) {
        Map<String, String> there = new TreeMap<>();
        if (from != null) {
            copyFiles(from, numero);
            files(from).forEach(archivo -> there.put(archivo.nombre, archivo.huella));
        }
        for (String nombre : archivos.todos().keySet()) {
            if (!archivos.huella(nombre).equals(there.get(nombre))) {
                put(numero, archivos, nombre, persona);
            }
        }
    }

    void copyAuthors(int from, int to) {
        execute(
                "INSERT INTO version_autor SELECT ?2, persona FROM version_autor WHERE version = ?1 ON CONFLICT DO NOTHING",
                from,
                to);
        execute(
                "INSERT INTO version_guardado SELECT ?2, persona, archivo, guardado FROM version_guardado WHERE version = ?1",
                from,
                to);
    }

    /** Notifies every replica, once the transaction commits. */
    void announce(int numero) {
        sql("SELECT 1 FROM pg_notify('dictamen', ?1)", String.valueOf(numero)).getSingleResult();
    }

    boolean wasImported(String huella) {
        return isThere("SELECT 1 FROM importacion WHERE huella = ?1", huella);
    }

    /** The release that the last import made; null where there was none. */
    @Nullable
    Integer lastImported() {
        return (Integer) sql("SELECT max(version) FROM importacion").getSingleResult();
    }

    void imported(String huella, int numero) {
        execute("INSERT INTO importacion VALUES (?1, ?2)", huella, numero);
    }

    private Query sql(String text, Object... values) {
        Query query = getEntityManager().createNativeQuery(text);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private void execute(String text, Object... values) {
        sql(text, values).executeUpdate();
    }

    private boolean isThere(String text, Object... values) {
        return !sql(text, values).getResultList().isEmpty();
    }
}
