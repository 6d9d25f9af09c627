package io.dictamen.release;

import io.dictamen.access.Auditoria;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.deployment.Libros;
import io.dictamen.http.ProblemException;
import io.dictamen.release.Comentado.Lugar;
import io.dictamen.wording.Wording;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say to each other about a release. Nothing of it ever decides anything. */
@ApplicationScoped
@Transactional
public class Conversacion implements PanacheRepository<Comentario> {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST = 1_000;

    @Inject
    Versiones versiones;

    @Inject
    Auditoria auditoria;

    @Inject
    Novedades novedades;

    @Inject
    Clock clock;

    /**
     * From the first to the last.
     *
     * @param caller who reads
     * @throws ProblemException where there is no such release
     */
    public List<Comentado> of(int numero, String caller) {
        versiones.kept(numero);
        List<Comentario> todos = list("version = ?1 order by id", numero);
        Set<Long> answered = todos.stream()
                .map(uno -> uno.respuestaA)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return todos.stream()
                .map(uno -> Comentado.of(uno, answered.contains(uno.id), caller, clock.getZone()))
                .toList();
    }

    /** Keeps what somebody says. An answer stands where the comment does that it answers. */
    public Comentado add(int numero, Comentado.Nuevo nuevo, String autor) {
        versiones.kept(numero);
        refuseLong("texto", nuevo.texto(), LONGEST);
        if (count("version", numero) >= MOST) {
            throw ContractViolation.of(
                    "texto", Codigo.LONGITUD, "La versión " + numero + " tiene ya " + MOST + " comentarios.");
        }
        Comentario uno = new Comentario();
        uno.version = numero;
        uno.texto = nuevo.texto();
        uno.autor = autor;
        uno.creado = versiones.now();
        place(uno, nuevo.lugar());
        if (nuevo.respuestaA() != null) {
            answer(uno, nuevo.respuestaA());
        }
        persistAndFlush(uno);
        auditoria.record("COMENTAR_VERSION", "version " + numero, Map.of("comentario", uno.id));
        novedades.commented(numero, versiones.describe(numero).estado());
        return Comentado.of(uno, false, autor, clock.getZone());
    }

    private void answer(Comentario uno, long to) {
        Comentario asked = findByIdOptional(to)
                .filter(other -> other.version == uno.version)
                .orElseThrow(() -> ContractViolation.of(
                        "respuestaA",
                        Codigo.VALOR,
                        "respuestaA es el id de un comentario de esta versión; se recibió " + to + "."));
        uno.respuestaA = asked.respuestaA == null ? Long.valueOf(asked.id) : asked.respuestaA;
        uno.archivo = asked.archivo;
        uno.hoja = asked.hoja;
        uno.celda = asked.celda;
        uno.fila = asked.fila;
        uno.clausula = asked.clausula;
    }

    private static void place(Comentario uno, @Nullable Lugar lugar) {
        if (lugar == null) {
            return;
        }
        String archivo = lugar.archivo();
        List<String> nombres = Stream.concat(Libros.nombres().stream(), Libros.nombresDeEscenarios().stream())
                .toList();
        if (archivo != null && !nombres.contains(archivo)) {
            throw fault(
                    "archivo",
                    "lugar.archivo nombra un archivo de la versión; se recibió " + Wording.quoted(archivo) + "."
                            + Wording.didYouMean(archivo, nombres));
        }
        if (lugar.hoja() != null && archivo == null) {
            throw fault("hoja", "lugar.hoja pide también lugar.archivo: el libro en que está.");
        }
        if (lugar.celda() != null && (lugar.hoja() == null || lugar.fila() != null)) {
            throw fault("celda", "lugar.celda pide también lugar.hoja, y no lleva lugar.fila.");
        }
        if (lugar.fila() != null && (archivo == null || lugar.fila() > Integer.MAX_VALUE)) {
            throw fault("fila", "lugar.fila pide también lugar.archivo, y es el número de una fila.");
        }
        refuseLong("lugar.hoja", lugar.hoja(), LONGEST_PLACE);
        refuseLong("lugar.clausula", lugar.clausula(), LONGEST_PLACE);
        uno.archivo = archivo;
        uno.hoja = lugar.hoja();
        uno.celda = lugar.celda();
        uno.fila = lugar.fila() == null ? null : lugar.fila().intValue();
        uno.clausula = lugar.clausula();
    }

    /** Takes a comment, with its answers, as settled; or opens it again. */
    public Comentado settle(int numero, long id, boolean resuelto, String persona) {
        Comentario uno = kept(numero, id);
        if (uno.respuestaA != null) {
            throw ContractViolation.of(
                    "resuelto",
                    Codigo.INCOHERENTE,
                    "Una respuesta no se resuelve por sí sola: se resuelve el comentario " + uno.respuestaA + ".");
        }
        if (resuelto != (uno.resuelto != null)) {
            uno.resueltoPor = resuelto ? persona : null;
            uno.resuelto = resuelto ? versiones.now() : null;
            auditoria.record(
                    resuelto ? "RESOLVER_COMENTARIO" : "REABRIR_COMENTARIO",
                    "version " + numero,
                    Map.of("comentario", id));
            versiones.announce(numero);
        }
        return Comentado.of(uno, isAnswered(id), persona, clock.getZone());
    }

    /** Takes back what nobody has answered yet. */
    public void remove(int numero, long id, String persona) {
        Comentario uno = kept(numero, id);
        if (!uno.autor.equals(persona)) {
            throw ReleaseProblems.anothersComment(uno.autor);
        }
        if (isAnswered(id)) {
            throw ReleaseProblems.answered(id);
        }
        delete(uno);
        auditoria.record("BORRAR_COMENTARIO", "version " + numero, Map.of("comentario", id));
        versiones.announce(numero);
    }

    private boolean isAnswered(long id) {
        return count("respuestaA", id) > 0;
    }

    private Comentario kept(int numero, long id) {
        versiones.kept(numero);
        return findByIdOptional(id)
                .filter(uno -> uno.version == numero)
                .orElseThrow(() -> ReleaseProblems.unknownComment(numero, String.valueOf(id)));
    }

    private static void refuseLong(String campo, @Nullable String texto, int most) {
        if (texto != null && texto.codePointCount(0, texto.length()) > most) {
            throw ContractViolation.of(campo, Codigo.LONGITUD, campo + " tiene a lo más " + most + " caracteres.");
        }
    }

    private static ContractViolation fault(String campo, String mensaje) {
        return ContractViolation.of("lugar." + campo, Codigo.INCOHERENTE, mensaje);
    }
}
