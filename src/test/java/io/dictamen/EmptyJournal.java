package io.dictamen;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Before each test there are no verdicts, and reports know of none. */
public final class EmptyJournal implements BeforeEachCallback {
    private static final String VERDICTS = "TRUNCATE dictamen, idempotencia, tramo, cifra_mensual";
    private static final String PROGRESS =
            "UPDATE avance_reportes SET instantanea = NULL, servidor = NULL, sin_orden = NULL";

    private final Supplier<? extends DataSource> database;

    /** Of the service of a {@code @QuarkusTest}. */
    public EmptyJournal() {
        this(() -> Arc.container().instance(AgroalDataSource.class).get());
    }

    public EmptyJournal(Supplier<? extends DataSource> database) {
        this.database = database;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    /** Tries again where a service that is running was just reading what goes. */
    public void empty() {
        await().ignoreExceptions().until(() -> {
            try (Connection connection = database.get().getConnection();
                    Statement statement = connection.createStatement()) {
                // Each by itself: what brings the reports up to date takes these locks in the other order.
                statement.execute(VERDICTS);
                statement.execute(PROGRESS);
                return true;
            }
        });
    }
}
