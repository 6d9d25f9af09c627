package io.dictamen.release;

import io.dictamen.access.Rol;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What waits for whom, and what they have looked at. It follows from the releases; only what was read is kept. */
@ApplicationScoped
@Transactional
public class Avisos {
    private static final int MOST = 200;

    private static final String TO_APPROVE = """
            SELECT v.numero, v.nota, v.entregada_por AS quien, 0 AS cuantos, cast(extract(epoch FROM v.entregada) * 1000 AS bigint) AS cuando,
                coalesce(l.leida >= v.entregada, false) AS leido
            FROM version v LEFT JOIN version_lectura l ON l.version = v.numero AND l.persona = ?1
            WHERE v.estado = 'EN_REVISION' AND v.entregada IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM version_autor a WHERE a.version = v.numero AND a.persona = ?1)""";
    private static final String REJECTED = """
            SELECT v.numero, v.nota, v.rechazada_por AS quien, 0 AS cuantos, cast(extract(epoch FROM v.rechazada) * 1000 AS bigint) AS cuando,
                coalesce(l.leida >= v.rechazada, false) AS leido
            FROM version v JOIN version_autor a ON a.version = v.numero AND a.persona = ?1
                LEFT JOIN version_lectura l ON l.version = v.numero AND l.persona = ?1
            WHERE v.estado = 'BORRADOR' AND v.rechazada IS NOT NULL""";
    private static final String BROUGHT = """
            SELECT v.numero, v.nota, v.autor AS quien, 0 AS cuantos, cast(extract(epoch FROM v.creada) * 1000 AS bigint) AS cuando,
                coalesce(l.leida >= v.creada, false) AS leido
            FROM version v LEFT JOIN version_lectura l ON l.version = v.numero AND l.persona = ?1
            WHERE v.estado = 'BORRADOR' AND v.autor = '""" + Importacion.DESPLIEGUE + "'";
    private static final String SAID = """
            SELECT v.numero, v.nota, (array_agg(c.autor ORDER BY c.id DESC))[1] AS quien, cast(count(*) AS integer) AS cuantos,
                cast(extract(epoch FROM max(c.creado)) * 1000 AS bigint) AS cuando, false AS leido
            FROM comentario c JOIN version v ON v.numero = c.version
                LEFT JOIN version_lectura l ON l.version = c.version AND l.persona = ?1
            WHERE c.autor <> ?1 AND c.resuelto IS NULL AND (l.leida IS NULL OR c.creado > l.leida) AND v.estado <> 'DESCARTADA'
                AND (EXISTS (SELECT 1 FROM version_autor a WHERE a.version = c.version AND a.persona = ?1)
                    OR EXISTS (SELECT 1 FROM comentario mio WHERE mio.version = c.version AND mio.autor = ?1))
            GROUP BY v.numero, v.nota""";

    private final EntityManager entities;
    private final Versiones versiones;
    private final Clock clock;

    Avisos(EntityManager entities, Versiones versiones, Clock clock) {
        this.entities = entities;
        this.versiones = versiones;
        this.clock = clock;
    }

    /** What waits for somebody with these roles, the latest first; at most the latest 200 of each kind. */
    public List<Aviso> of(SecurityIdentity caller) {
        String persona = caller.getPrincipal().getName();
        Stream<Aviso> toApprove = caller.hasRole(Rol.APROBADOR)
                ? found(TO_APPROVE, persona, row -> aviso(Aviso.Tipo.POR_APROBAR, row))
                : Stream.empty();
        Stream<Aviso> brought = caller.hasRole(Rol.ANALISTA)
                ? found(BROUGHT, persona, row -> aviso(Aviso.Tipo.POR_ENTREGAR, row))
                : Stream.empty();
        Stream<Aviso> rejected = found(REJECTED, persona, row -> aviso(Aviso.Tipo.RECHAZADA, row));
        Stream<Aviso> said = found(SAID, persona, row -> aviso(Aviso.Tipo.COMENTARIO, row));
        return Stream.of(toApprove, brought, rejected, said)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Aviso::cuando).reversed())
                .toList();
    }

    /** Keeps in mind that somebody looks at a release now. */
    public void read(int numero, String persona) {
        versiones.kept(numero);
        entities.createNativeQuery("""
                        INSERT INTO version_lectura VALUES (?1, ?2, clock_timestamp())
                        ON CONFLICT (persona, version) DO UPDATE SET leida = excluded.leida""")
                .setParameter(1, persona)
                .setParameter(2, numero)
                .executeUpdate();
    }

    private Stream<Aviso> found(String sql, String persona, Function<Tuple, Aviso> read) {
        return entities
                .createNativeQuery(sql + " ORDER BY cuando DESC LIMIT " + MOST, Tuple.class)
                .setParameter(1, persona)
                .getResultList()
                .stream()
                .map(row -> read.apply((Tuple) row));
    }

    private Aviso aviso(Aviso.Tipo tipo, Tuple row) {
        int numero = row.get("numero", Integer.class);
        String quien = row.get("quien", String.class);
        int cuantos = row.get("cuantos", Integer.class);
        String mensaje = switch (tipo) {
            case POR_APROBAR -> quien + " entregó la versión " + numero + " para que otra persona la apruebe.";
            case RECHAZADA -> quien + " devolvió la versión " + numero + ".";
            case POR_ENTREGAR -> "El despliegue trajo otros archivos: quedan en el borrador " + numero + ".";
            case COMENTARIO ->
                cuantos == 1
                        ? quien + " comentó la versión " + numero + "."
                        : cuantos + " comentarios nuevos en la versión " + numero + ", el último de " + quien + ".";
        };
        return new Aviso(
                tipo,
                numero,
                row.get("nota", String.class),
                Descripcion.in(
                        clock.getZone(),
                        Instant.ofEpochMilli(row.get("cuando", Long.class)).atOffset(ZoneOffset.UTC)),
                row.get("leido", Boolean.class),
                mensaje);
    }
}
