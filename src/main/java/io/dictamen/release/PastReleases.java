package io.dictamen.release;

import io.dictamen.decision.Procedure;
import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.http.LastUsed;
import io.dictamen.http.ProblemException;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The rules of one procedure as they were in force once. Reads the database and may compile: never on an event loop. */
@ApplicationScoped
public class PastReleases {
    // Ten years of months whose workbook was changed twice a year.
    private static final int KEPT = 20;

    /** By the bytes of the workbook, which most releases share. */
    private final Map<String, RuleBase> compiled = Collections.synchronizedMap(new LastUsed<>(KEPT));

    private final Versiones versiones;

    PastReleases(Versiones versiones) {
        this.versiones = versiones;
    }

    /** The number of a release and the rules that it had for one procedure. */
    public record Release(int version, RuleBase rules) {}

    /**
     * The release that was in force at the last instant before that moment; the first one for a moment before it.
     *
     * @throws ProblemException where its workbook does not compile any more
     */
    public Release inForceBefore(OffsetDateTime moment, Procedure procedimiento) {
        int numero = versiones.inForceBefore(moment);
        String huella = versiones.files(numero).stream()
                .filter(archivo -> archivo.nombre.equals(procedimiento.libro()))
                .map(archivo -> archivo.huella)
                .findFirst()
                .orElseThrow(() -> ReleaseProblems.unknownFile(procedimiento.libro(), Libros.nombres()));
        RuleBase known = compiled.get(huella);
        return new Release(numero, known != null ? known : compile(numero, huella, procedimiento));
    }

    private RuleBase compile(int numero, String huella, Procedure procedimiento) {
        String libro = procedimiento.libro();
        byte[] bytes = versiones.content(numero, libro).orElseThrow().bytes();
        try {
            RuleBase made = RuleBaseCompiler.compile(
                    numero,
                    List.of(procedimiento),
                    List.of(Libros.read(libro, bytes)),
                    Deployment.derivaciones(),
                    null);
            compiled.put(huella, made);
            return made;
        } catch (RuleBaseFaults e) {
            throw ReleaseProblems.notCompiling(numero, e.diagnosticos());
        }
    }
}
