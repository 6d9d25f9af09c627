package io.dictamen.access;

import io.dictamen.problem.Problems;
import io.dictamen.replica.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered where the tables of people, keys and figures cannot be read now. */
final class DatabaseAway {
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);

    @ServerExceptionMapper({PersistenceException.class, QuarkusTransactionException.class})
    Response answer(RuntimeException failure, ContainerRequestContext request) {
        if (DatabaseFailure.isOfTheMoment(failure)) {
            LOG.debugf("Sin base de datos: %s", failure.getMessage());
            return Problems.databaseAway().problem().answer();
        }
        LOG.errorf(
                failure,
                "Falló %s %s",
                request.getMethod(),
                request.getUriInfo().getPath());
        return Problems.broken().answer();
    }
}
