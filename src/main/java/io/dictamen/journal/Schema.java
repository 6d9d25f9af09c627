package io.dictamen.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The tables as this version of the service needs them. Replicas that start together wait for each other here. */
final class Schema {
    private final Flyway flyway;
    private final Partitions partitions;

    Schema(Flyway flyway, Partitions partitions) {
        this.flyway = flyway;
        this.partitions = partitions;
    }

    /** Brings an old or empty database up to date; cheap where there is nothing to do. */
    void prepare(Connection connection) throws SQLException {
        flyway.migrate();
        partitions.prepare(connection);
    }
}
