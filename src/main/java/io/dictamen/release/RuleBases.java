package io.dictamen.release;

import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Workbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rule bases of releases. The last few stay, and what two releases have in common is read and
 * compiled once. Compiling takes its time: never on an event loop.
 */
@ApplicationScoped
class RuleBases {
    private static final int KEPT = 3;
    // All the workbooks of the releases that are kept, and of the one that decides.
    private static final int KEPT_WORKBOOKS = (KEPT + 1) * Procedures.ALL.size();

    /** What a rule base was made of: a draft keeps its number while its files change. */
    private record Key(int numero, String huella) {}

    private final Map<Key, RuleBase> compiled = Collections.synchronizedMap(new LastUsed<>(KEPT));
    private final Map<String, Workbook> libros = Collections.synchronizedMap(new LastUsed<>(KEPT_WORKBOOKS));
    private volatile @Nullable RuleBase last;

    /** The rule base of exactly those files, where it is compiled already. */
    Optional<RuleBase> known(int numero, String huella) {
        return Optional.ofNullable(compiled.get(new Key(numero, huella)));
    }

    /**
     * Compiles files, one release at a time; not those that it knows.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    synchronized RuleBase get(int numero, ReleaseFiles archivos) {
        return known(numero, archivos.huella()).orElseGet(() -> compile(numero, archivos));
    }

    /**
     * Compiles the files that are to decide, without waiting for those that are only tried.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    RuleBase toDecide(int numero, ReleaseFiles archivos) {
        return known(numero, archivos.huella()).orElseGet(() -> compile(numero, archivos));
    }

    /** The workbooks of a release, read. Who only decides or compiles does not wait for it. */
    List<Workbook> read(ReleaseFiles archivos) {
        return archivos.libros().entrySet().stream()
                .map(libro -> read(libro.getKey(), libro.getValue()))
                .toList();
    }

    private RuleBase compile(int numero, ReleaseFiles archivos) {
        RuleBase made =
                RuleBaseCompiler.compile(numero, Procedures.ALL, read(archivos), Deployment.derivaciones(), last);
        last = made;
        // By the bytes it was made of, never by what somebody took them for: a draft may change meanwhile.
        compiled.put(new Key(numero, archivos.huella()), made);
        return made;
    }

    private Workbook read(String nombre, byte[] contenido) {
        String key = nombre + ' ' + ReleaseFiles.sha256(contenido);
        Workbook known = libros.get(key);
        if (known != null) {
            return known;
        }
        Workbook read = Libros.read(nombre, contenido);
        Workbook other = libros.putIfAbsent(key, read);
        return other == null ? read : other;
    }

    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private final int most;

        LastUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
