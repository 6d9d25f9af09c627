package io.dictamen.impact;

import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.impact.Recuento.Reparto;
import io.dictamen.journal.RecordedRequest;
import io.dictamen.journal.UuidV7;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The counts of requests that were decided again, by decision. Confined to a thread until they are added up, in order. */
final class Recuentos {
    private static final Map<String, Lectura> LECTURAS = new ConcurrentHashMap<>();

    private record One(Tally tally, Map<Por, Conteo> repartos) {
        static One none() {
            return new One(new Tally(), new EnumMap<>(Por.class));
        }

        Conteo at(Por por) {
            return repartos.computeIfAbsent(por, it -> new Conteo());
        }
    }

    private final ZoneId zone;
    private final Map<String, One> decisiones = new TreeMap<>();

    /** @param zone in which a month begins */
    Recuentos(ZoneId zone) {
        this.zone = zone;
    }

    /** Goes on from what was counted before. */
    static Recuentos of(List<Recuento> counted, ZoneId zone) {
        Recuentos recuentos = new Recuentos(zone);
        for (Recuento una : counted) {
            Map<Por, Conteo> repartos = new EnumMap<>(Por.class);
            una.repartos().forEach(reparto -> repartos.put(reparto.por(), Conteo.of(reparto)));
            recuentos.decisiones.put(una.total().decision(), new One(Tally.of(una.total()), repartos));
        }
        return recuentos;
    }

    void count(RecordedRequest recorded, Redecision.Again again) {
        One one = decisiones.computeIfAbsent(recorded.decision(), it -> One.none());
        one.tally.count(recorded, again);
        if (again instanceof Redecision.Decided decided) {
            String antes = recorded.desenlace();
            reading(decided.decision())
                    .each(decided.solicitud(), (por, valor) -> one.at(por).count(valor, antes, decided));
            String mes =
                    YearMonth.from(UuidV7.momentOf(recorded.id()).atZone(zone)).toString();
            one.at(Por.MES).count(mes, antes, decided);
        }
    }

    private static Lectura reading(Decision<?, ?> decision) {
        return LECTURAS.computeIfAbsent(decision.nombre(), it -> Lectura.of(decision));
    }

    /** Adds those of requests that came after these. */
    void add(Recuentos later) {
        later.decisiones.forEach((nombre, other) -> {
            One mine = decisiones.computeIfAbsent(nombre, it -> One.none());
            mine.tally.add(other.tally);
            other.repartos.forEach((por, conteo) -> mine.at(por).add(conteo));
        });
    }

    List<Recuento> all() {
        List<Recuento> all = new ArrayList<>();
        decisiones.forEach((nombre, one) -> {
            List<Reparto> repartos = new ArrayList<>();
            one.repartos.forEach((por, conteo) -> repartos.add(conteo.reparto(por, campo(nombre, por))));
            all.add(new Recuento(one.tally.porDecision(nombre), repartos));
        });
        return all;
    }

    private static @Nullable String campo(String decision, Por por) {
        return Catalogue.known(decision).map(known -> reading(known).campo(por)).orElse(null);
    }
}
