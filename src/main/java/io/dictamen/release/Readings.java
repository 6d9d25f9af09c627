package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.LastUsed;
import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.workbook.Workbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What files say, known by their very bytes: a workbook is read and analysed once for as long as the last few releases
 * have it, and a scenario file is parsed once until another one of its name is.
 */
@ApplicationScoped
class Readings {
    // All the workbooks of the releases whose rule bases are kept, and of the one that decides.
    private static final int KEPT = (RuleBases.KEPT + 1) * Procedures.ALL.size();

    // Ours are a tenth of it; a file of thousands of cases would stay in memory for nothing.
    private static final int MOST_BYTES = 256 << 10;

    private final Map<String, Reading> libros = Collections.synchronizedMap(new LastUsed<>(KEPT));
    private final Map<String, Parsed> escenarios = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes alone
    private record Parsed(byte[] contenido, ScenarioFile archivo) {}

    /** A workbook that was read; analysed when somebody first asks. */
    private static final class Reading {
        private final Workbook libro;
        private @Nullable List<AnalyzedTable> tablas;

        Reading(Workbook libro) {
            this.libro = libro;
        }

        synchronized List<AnalyzedTable> tablas() {
            if (tablas == null) {
                tablas = AnalyzedTable.of(libro);
            }
            return tablas;
        }
    }

    /** The workbooks of a release. Who only decides or compiles does not wait for it. */
    List<Workbook> workbooks(ReleaseFiles archivos) {
        return archivos.libros().keySet().stream()
                .map(nombre -> reading(archivos, nombre).libro)
                .toList();
    }

    /** A workbook among those of a release. */
    Workbook workbook(ReleaseFiles archivos, String nombre) {
        return reading(archivos, nombre).libro;
    }

    /** The analysis of every table that can be read. */
    List<AnalyzedTable> tables(ReleaseFiles archivos) {
        return archivos.libros().keySet().stream()
                .flatMap(nombre -> tables(archivos, nombre).stream())
                .toList();
    }

    List<AnalyzedTable> tables(ReleaseFiles archivos, String nombre) {
        return reading(archivos, nombre).tablas();
    }

    /** @throws ScenarioFault with every fault of the file */
    ScenarioFile scenarios(Decision<?, ?> decision, byte[] contenido) {
        Parsed known = escenarios.get(decision.nombre());
        if (known != null && Arrays.equals(known.contenido, contenido)) {
            return known.archivo;
        }
        ScenarioFile parsed = ScenarioFile.parse(decision, contenido);
        if (contenido.length <= MOST_BYTES) {
            escenarios.put(decision.nombre(), new Parsed(contenido, parsed));
        }
        return parsed;
    }

    private Reading reading(ReleaseFiles archivos, String nombre) {
        String key = nombre + ' ' + archivos.huella(nombre);
        Reading known = libros.get(key);
        if (known != null) {
            return known;
        }
        Reading read = new Reading(Libros.read(nombre, archivos.bytes(nombre)));
        Reading other = libros.putIfAbsent(key, read);
        return other == null ? read : other;
    }
}
