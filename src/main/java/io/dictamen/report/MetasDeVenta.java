package io.dictamen.report;

import io.dictamen.procedure.indicador.Cumplimientos;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The monthly goals of digital sales, and how far they were reached. */
@Singleton
class MetasDeVenta {
    private final ReportDatabase database;
    private final CifrasMensuales cifras;

    @Inject
    MetasDeVenta(ReportDatabase database, CifrasMensuales cifras) {
        this.database = database;
        this.cifras = cifras;
    }

    /**
     * @param atendidas the sales that became ATENDIDA in the month
     * @param cumplimiento in per cent; null without a goal, or with one of nothing
     */
    record Meta(
            String mes,
            @Nullable BigDecimal meta,
            long atendidas,
            @Nullable BigDecimal cumplimiento) {
        static Meta of(YearMonth mes, @Nullable BigDecimal meta, long atendidas) {
            return new Meta(
                    mes.toString(),
                    meta,
                    atendidas,
                    meta == null || meta.signum() == 0 ? null : Cumplimientos.de(BigDecimal.valueOf(atendidas), meta));
        }
    }

    /** Each whole month of the period that has a goal or a sale, as it stood at the end. */
    List<Meta> de(Period period) {
        Map<YearMonth, BigDecimal> metas = cifras.valores(ClaseDeCifra.META_VENTAS_DIGITALES);
        Map<YearMonth, Long> atendidas = atendidas(period);
        TreeSet<YearMonth> meses = new TreeSet<>(metas.keySet());
        meses.addAll(atendidas.keySet());
        Optional<YearMonth> first = period.start().map(YearMonth::from);
        Optional<YearMonth> last = period.end().map(after -> YearMonth.from(after.minusNanos(1)));
        return meses.stream()
                .filter(mes -> first.isEmpty() || !mes.isBefore(first.get()))
                .filter(mes -> last.isEmpty() || !mes.isAfter(last.get()))
                .map(mes -> Meta.of(mes, metas.get(mes), atendidas.getOrDefault(mes, 0L)))
                .toList();
    }

    private Map<YearMonth, Long> atendidas(Period period) {
        Query attended = new Conditions(Grupo.VENTA, period.untilItsEnd(), database.zone())
                .and("c.desenlace = " + Query.literal(EstadoVenta.ATENDIDA))
                .cases();
        Map<YearMonth, Long> atendidas = new HashMap<>();
        database.all(
                attended.counting(database.month("c.fecha_estado")),
                row -> atendidas.put(YearMonth.parse(row.getString(1)), row.getLong(2)));
        return atendidas;
    }
}
