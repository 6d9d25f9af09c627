package io.dictamen.release;

import io.dictamen.comparison.Comparison;
import io.dictamen.comparison.Reglas;
import io.dictamen.comparison.ReglasComparadas;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.LastUsed;
import io.dictamen.http.ProblemException;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.analysis.Budget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes between two releases in the whole space of what may be asked. It may take seconds, and is never asked for on
 * an event loop; the last few answers stay.
 */
@ApplicationScoped
public class ComparedReleases {
    /** What is stopped has taken some seconds; a hundred regions of a table are more than anybody reads. */
    static final Budget BUDGET = new Budget(30_000_000, 100);

    private static final int KEPT = 20;

    private record Pair(String antes, String despues) {}

    private final Map<Pair, ReglasComparadas> known = Collections.synchronizedMap(new LastUsed<>(KEPT));
    private final Inspeccion inspeccion;
    private final ReleaseChecks checks;

    ComparedReleases(Inspeccion inspeccion, ReleaseChecks checks) {
        this.inspeccion = inspeccion;
        this.checks = checks;
    }

    /**
     * @param con the release with which it is compared; the usual one where null
     * @throws ProblemException where there is no such release, or its files do not compile
     */
    public RegionesDeVersiones of(int numero, @Nullable Integer con) {
        int other = con == null ? inspeccion.before(numero) : con;
        ReleaseFiles antes = inspeccion.known(other);
        ReleaseFiles despues = inspeccion.known(numero);
        Pair pair = new Pair(antes.huella(), despues.huella());
        ReglasComparadas found = known.get(pair);
        if (found == null) {
            found = compare(other, antes, numero, despues);
            known.put(pair, found);
        }
        return RegionesDeVersiones.of(other, numero, found);
    }

    private ReglasComparadas compare(int other, ReleaseFiles antes, int numero, ReleaseFiles despues) {
        return checks.comparing(
                other,
                antes,
                numero,
                despues,
                (then, now) -> Comparison.of(
                        new Reglas(then.reglas(), checks.workbooks(antes), Libros.escenarios(antes)),
                        new Reglas(now.reglas(), checks.workbooks(despues), Libros.escenarios(despues)),
                        Procedures.ALL,
                        now.ahora(),
                        now.zona(),
                        BUDGET));
    }
}
