package io.dictamen.release;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.deployment.ReleaseSnapshot;
import io.dictamen.installation.LocalSnapshot;
import io.dictamen.replica.Followed;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the release decide here that is in force by the database's clock, and compiles beforehand what will be. */
@ApplicationScoped
class ReleaseFollower implements Followed {
    private static final Logger LOG = Logger.getLogger(ReleaseFollower.class);

    private static final String IN_FORCE_AND_NEXT = """
            (SELECT numero, huella, drl, true FROM version WHERE estado = 'PUBLICADA' AND vigente_desde <= clock_timestamp()
             ORDER BY vigente_desde DESC, numero DESC LIMIT 1)
            UNION ALL
            (SELECT numero, huella, drl, false FROM version WHERE estado = 'PUBLICADA' AND vigente_desde > clock_timestamp()
             ORDER BY vigente_desde, numero LIMIT 1)""";

    private static final TypeReference<ReleaseSnapshot> KEPT = new TypeReference<>() {};

    private record Published(int numero, String huella, String drl) {}

    private final Versiones versiones;
    private final RuleBases ruleBases;
    private final ReleaseChecks checks;
    private final Importacion importacion;
    private final LocalSnapshot snapshot;
    private final ActiveRelease active;
    private boolean imported;
    private @Nullable Published here;
    private @Nullable Published refused;
    private @Nullable Published prepared;

    ReleaseFollower(
            Versiones versiones,
            RuleBases ruleBases,
            ReleaseChecks checks,
            Importacion importacion,
            LocalSnapshot snapshot,
            ActiveRelease active) {
        this.versiones = versiones;
        this.ruleBases = ruleBases;
        this.checks = checks;
        this.importacion = importacion;
        this.snapshot = snapshot;
        this.active = active;
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        if (!imported) {
            importacion.importDeployment();
            imported = true;
        }
        @Nullable Published inForce = null;
        @Nullable Published next = null;
        try (PreparedStatement query = connection.prepareStatement(IN_FORCE_AND_NEXT);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Published found = new Published(rows.getInt(1), rows.getString(2), rows.getString(3));
                if (rows.getBoolean(4)) {
                    inForce = found;
                } else {
                    next = found;
                }
            }
        }
        if (inForce != null) {
            active.published(inForce.numero);
        }
        if (inForce == null) {
            imported = false; // another database, which is empty
        } else if (!inForce.equals(here) && !inForce.equals(refused)) {
            activate(inForce);
        }
        if (next != null && !next.equals(prepared)) {
            prepared = next;
            compile(next, versiones.contents(next.numero));
        }
    }

    @Override
    public void startWithoutDatabase() {
        Optional<ReleaseSnapshot> last = snapshot.read(ReleaseSnapshot.NAME, KEPT);
        last.filter(kept -> kept.drl().equals(ReleaseFiles.huellaDrl())).ifPresent(kept -> {
            try {
                active.activate(ruleBases.toDecide(kept.numero(), new ReleaseFiles(kept.libros())));
                here = new Published(kept.numero(), kept.huella(), kept.drl());
                LOG.infof("Sin base de datos: decide la versión %d de la instantánea local", kept.numero());
            } catch (RuleBaseFaults e) {
                LOG.errorf("La versión %d de la instantánea local no sirve: %s", kept.numero(), e.getMessage());
            }
        });
    }

    private void activate(Published published) {
        ReleaseFiles archivos = versiones.contents(published.numero);
        RuleBase compiled = compile(published, archivos);
        if (compiled == null) {
            refused = published;
            return;
        }
        active.activate(compiled);
        here = published;
        snapshot.write(
                ReleaseSnapshot.NAME,
                new ReleaseSnapshot(published.numero, published.huella, ReleaseFiles.huellaDrl(), archivos.libros()));
        LOG.infof("Decide la versión %d", published.numero);
    }

    /** Null where it cannot decide here, which is logged; what decides goes on. */
    private @Nullable RuleBase compile(Published published, ReleaseFiles archivos) {
        boolean sameRules = published.drl.equals(ReleaseFiles.huellaDrl());
        List<Impedimento> impedimentos =
                sameRules ? List.of() : checks.check(published.numero, archivos).impedimentos();
        if (!impedimentos.isEmpty()) {
            LOG.errorf(
                    "La versión %d se revisó con otras reglas DRL, y con las de este despliegue no pasa:%n%s",
                    published.numero,
                    impedimentos.stream()
                            .map(uno -> uno.donde() + ": " + uno.mensaje() + "\n")
                            .collect(Collectors.joining()));
            return null;
        }
        try {
            return ruleBases.toDecide(published.numero, archivos);
        } catch (RuleBaseFaults e) {
            LOG.errorf("La versión %d no puede decidir aquí:%n%s", published.numero, e.getMessage());
            return null;
        }
    }
}
