package io.dictamen.replica;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What this process is called, and of which build it is. */
@Singleton
public final class ThisReplica {
    private final String nombre;
    private final String compilacion;
    private final Optional<String> revision;

    ThisReplica(String nombre, String compilacion) {
        this.nombre = nombre;
        this.compilacion = compilacion;
        this.revision = Optional.empty();
    }

    @Inject
    ThisReplica(Config settings, ReplicaConfig config) {
        String port =
                settings.getOptionalValue("quarkus.http.port", String.class).orElse("");
        this.nombre = config.nombre().orElseGet(() -> host() + ":" + port);
        this.compilacion = settings.getOptionalValue("quarkus.application.version", String.class)
                .orElse("");
        this.revision =
                settings.getOptionalValue("dictamen.revision", String.class).filter(known -> !known.isBlank());
    }

    /** Where it answers, or what it is called by its settings. */
    public String nombre() {
        return nombre;
    }

    /** The version of the build. */
    public String compilacion() {
        return compilacion;
    }

    /** The commit that was built; empty where the build did not say. */
    public Optional<String> revision() {
        return revision;
    }

    private static String host() {
        String said = System.getenv("HOSTNAME");
        if (said != null && !said.isBlank()) {
            return said;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
