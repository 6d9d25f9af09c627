package io.dictamen;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a {@code @QuarkusTest} a PostgreSQL of its own. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable TestPostgres postgres;

    @Override
    public Map<String, String> start() {
        TestPostgres started = TestPostgres.started();
        postgres = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.url("postgres"),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password(),
                "dictamen.replica.instantanea", started.folder("instantanea"),
                // All tests call from one address.
                "dictamen.acceso.intentos-por-direccion", "1000");
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
