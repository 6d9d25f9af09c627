package io.dictamen.operation;

import io.dictamen.operation.Operacion.LimiteTopado;
import io.dictamen.operation.Operacion.ReplicaVista;
import io.dictamen.replica.Heartbeat;
import io.dictamen.replica.ThisReplica;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts together what is known in this process. It asks nobody, so it answers whatever is away. */
@Singleton
public class OperacionVista {
    private final ThisReplica self;
    private final Heartbeat heartbeat;
    private final VersionVista version;
    private final DiarioVisto diario;
    private final EventosVistos eventos;
    private final BaseVista base;
    private final ReplicasVistas replicas;
    private final Clock clock;

    OperacionVista(
            ThisReplica self,
            Heartbeat heartbeat,
            VersionVista version,
            DiarioVisto diario,
            EventosVistos eventos,
            BaseVista base,
            ReplicasVistas replicas,
            Clock clock) {
        this.self = self;
        this.heartbeat = heartbeat;
        this.version = version;
        this.diario = diario;
        this.eventos = eventos;
        this.base = base;
        this.replicas = replicas;
        this.clock = clock;
    }

    /** As it is now. */
    public Operacion now() {
        Operacion found = new Operacion(
                Salud.BIEN,
                "",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                servicio(),
                version.medidas(),
                diario.medidas(),
                eventos.medidas(),
                base.medidas(),
                MaquinaVista.medidas(),
                replicas.all(),
                LimitesVistos.all());
        Salud worst = Salud.worst(told(found).map(Told::estado).toList());
        return found.summed(worst, phrase(found, worst));
    }

    private Operacion.Servicio servicio() {
        Duration active = Duration.between(heartbeat.arranque(), clock.instant());
        return new Operacion.Servicio(
                self.nombre(),
                self.compilacion(),
                self.revision().orElse(null),
                Runtime.version().toString(),
                heartbeat.arranque().atZone(clock.getZone()).toOffsetDateTime(),
                active.toSeconds(),
                Amounts.span(active));
    }

    private record Told(String titulo, String texto, Salud estado) {}

    private static Stream<Told> told(Operacion all) {
        Stream<Told> medidas = all.medidas().map(one -> new Told(one.titulo(), one.texto(), one.estado()));
        Stream<Told> replicas = all.replicas().stream()
                .map((ReplicaVista one) -> new Told("Réplica " + one.nombre(), one.texto(), one.estado()));
        Stream<Told> limites =
                all.limites().stream().map((LimiteTopado one) -> new Told(one.titulo(), one.texto(), one.estado()));
        return Stream.of(medidas, replicas, limites).flatMap(Function.identity());
    }

    private static String phrase(Operacion found, Salud worst) {
        if (worst == Salud.BIEN) {
            return "Todo está bien.";
        }
        List<Told> bad = told(found).filter(one -> one.estado() == worst).toList();
        Told first = bad.get(0);
        String more = bad.size() == 1 ? "" : " Y " + Amounts.count(bad.size() - 1, "cosa más.", "cosas más.");
        return (worst == Salud.MAL ? "Hay que actuar: " : "Conviene mirar: ") + first.titulo() + ": " + first.texto()
                + "." + more;
    }
}
