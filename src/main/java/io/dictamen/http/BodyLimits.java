package io.dictamen.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How large a body may be, by the address it is sent to. */
@Singleton
public final class BodyLimits {
    // Of any length: whoever reads it counts, and keeps on disk what must be kept.
    private static final Pattern AS_IT_COMES =
            Pattern.compile("/api/v1/decisiones/[^/]+/lote(/vista)?/?|/api/v1/reportes/cruce-ventas(/columnas)?/?"
                    + "|/consola/reportes/cruce(/columnas)?");

    private final BodyLimit decision;
    private final BodyLimit otros;
    private final List<Rule> rules;
    private final long smallest;

    private record Rule(Pattern path, BodyLimit limit) {}

    BodyLimits(
            LimitsConfig config,
            BodyBudget budget,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize file) {
        this.decision = new BodyLimit(config.decision().asLongValue(), budget);
        this.otros = new BodyLimit(config.otros().asLongValue(), budget);
        BodyLimit acceso = new BodyLimit(config.acceso().asLongValue(), budget);
        this.rules = List.of(
                new Rule(Pattern.compile("/api/v1/(sesion|personas|claves)(/.*)?"), acceso),
                new Rule(Pattern.compile("/api/v1/decisiones/.*"), decision),
                new Rule(
                        Pattern.compile("/api/v1/versiones/[^/]+/(libros|escenarios)/.*"),
                        new BodyLimit(file.asLongValue(), budget)));
        this.smallest = Math.min(acceso.bytes(), Math.min(decision.bytes(), otros.bytes()));
    }

    /** That of the decisions, for whoever serves them. */
    public BodyLimit decision() {
        return decision;
    }

    /** That of the address; null where the body is read as it comes. */
    @Nullable
    BodyLimit of(String path) {
        if (AS_IT_COMES.matcher(path).matches()) {
            return null;
        }
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .findFirst()
                .map(Rule::limit)
                .orElse(otros);
    }

    boolean tooLarge(String path, long announced) {
        if (announced <= smallest) {
            return false;
        }
        BodyLimit limit = of(path);
        return limit != null && announced > limit.bytes();
    }
}
