package io.dictamen.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The releases as the database has them. Whatever changes one is a {@link #change}. */
@ApplicationScoped
@Transactional
class Versiones implements PanacheRepositoryBase<Version, Integer> {
    @Inject
    Clock clock;

    /** The bytes of a file with what tells them from others. */
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
        getEntityManager().createNativeQuery("SET LOCAL lock_timeout = '10s'").executeUpdate();
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('dictamen.versiones'))")
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
    @Nullable
    Integer active() {
        return find(
                        "estado = ?1 and vigenteDesde <= ?2 order by vigenteDesde desc, numero desc",
                        Estado.PUBLICADA,
                        now())
                .firstResultOptional()
                .map(version -> version.numero)
                .orElse(null);
    }

    /** @throws io.dictamen.http.ProblemException where there is no such release */
    Version kept(int numero) {
        return findByIdOptional(numero).orElseThrow(() -> ReleaseProblems.unknown(String.valueOf(numero)));
    }

    /** @throws io.dictamen.http.ProblemException where there is no such release */
    Descripcion describe(int numero) {
        return describe(kept(numero), active());
    }

    /** Newest first, and one more than the limit where there are more. */
    List<Descripcion> page(int limite, int before) {
        Integer active = active();
        return find("numero < ?1 order by numero desc", before).range(0, limite).list().stream()
                .map(version -> describe(version, active))
                .toList();
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

    /** All the files of a release with their bytes. */
    ReleaseFiles contents(int numero) {
        Map<String, byte[]> archivos = new TreeMap<>();
        for (Object row : getEntityManager()
                .createNativeQuery("""
                        SELECT a.nombre, c.bytes FROM version_archivo a JOIN contenido c ON c.huella = a.huella
                        WHERE a.version = :version""")
                .setParameter("version", numero)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            archivos.put((String) columns[0], (byte[]) columns[1]);
        }
        return new ReleaseFiles(archivos);
    }

    Optional<Contenido> content(int numero, String nombre) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        SELECT c.huella, c.bytes FROM version_archivo a JOIN contenido c ON c.huella = a.huella
                        WHERE a.version = :version AND a.nombre = :nombre""")
                .setParameter("version", numero)
                .setParameter("nombre", nombre)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new Contenido((String) columns[0], (byte[]) columns[1]))
                .findFirst();
    }

    boolean isAuthor(int numero, String persona) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM version_autor WHERE version = :version AND persona = :persona")
                .setParameter("version", numero)
                .setParameter("persona", persona)
                .getResultList()
                .isEmpty();
    }

    void addAuthor(int numero, String persona) {
        getEntityManager()
                .createNativeQuery("INSERT INTO version_autor VALUES (:version, :persona) ON CONFLICT DO NOTHING")
                .setParameter("version", numero)
                .setParameter("persona", persona)
                .executeUpdate();
    }

    /** Puts one of these files into a release, in place of the one of that name. */
    void put(int numero, ReleaseFiles archivos, String nombre, String persona) {
        String huella = archivos.huella(nombre);
        byte[] bytes = archivos.bytes(nombre);
        getEntityManager()
                .createNativeQuery("INSERT INTO contenido VALUES (:huella, :bytes) ON CONFLICT DO NOTHING")
                .setParameter("huella", huella)
                .setParameter("bytes", bytes)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO version_archivo (version, nombre, huella, bytes, guardado_por, guardado)
                        VALUES (:version, :nombre, :huella, :largo, :persona, clock_timestamp())
                        ON CONFLICT (version, nombre) DO UPDATE SET huella = excluded.huella, bytes = excluded.bytes,
                            guardado_por = excluded.guardado_por, guardado = excluded.guardado""")
                .setParameter("version", numero)
                .setParameter("nombre", nombre)
                .setParameter("huella", huella)
                .setParameter("largo", bytes.length)
                .setParameter("persona", persona)
                .executeUpdate();
    }

    /** Gives a new release the files that another one has, with who saved them. */
    void copyFiles(int from, int to) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO version_archivo (version, nombre, huella, bytes, guardado_por, guardado)
                        SELECT :nueva, nombre, huella, bytes, guardado_por, guardado FROM version_archivo
                        WHERE version = :base""")
                .setParameter("nueva", to)
                .setParameter("base", from)
                .executeUpdate();
    }

    /** Gives a release some files that another one has, in place of its own, with who saved them. */
    void copyFiles(int from, int to, List<String> nombres) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO version_archivo (version, nombre, huella, bytes, guardado_por, guardado)
                        SELECT :version, nombre, huella, bytes, guardado_por, clock_timestamp() FROM version_archivo
                        WHERE version = :otra AND nombre = ANY (:nombres)
                        ON CONFLICT (version, nombre) DO UPDATE SET huella = excluded.huella, bytes = excluded.bytes,
                            guardado_por = excluded.guardado_por, guardado = excluded.guardado""")
                .setParameter("version", to)
                .setParameter("otra", from)
                .setParameter("nombres", nombres.toArray(String[]::new))
                .executeUpdate();
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
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO version_autor SELECT :nueva, persona FROM version_autor WHERE version = :base"
                                + " ON CONFLICT DO NOTHING")
                .setParameter("nueva", to)
                .setParameter("base", from)
                .executeUpdate();
    }

    /** Tells every replica, once the transaction commits. */
    void announce(int numero) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_notify('dictamen', :numero)")
                .setParameter("numero", String.valueOf(numero))
                .getSingleResult();
    }

    boolean wasImported(String huella) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM importacion WHERE huella = :huella")
                .setParameter("huella", huella)
                .getResultList()
                .isEmpty();
    }

    /** The release that the last import made; null where there was none. */
    @Nullable
    Integer lastImported() {
        return (Integer) getEntityManager()
                .createNativeQuery("SELECT max(version) FROM importacion")
                .getSingleResult();
    }

    void imported(String huella, int numero) {
        getEntityManager()
                .createNativeQuery("INSERT INTO importacion VALUES (:huella, :version)")
                .setParameter("huella", huella)
                .setParameter("version", numero)
                .executeUpdate();
    }
}
