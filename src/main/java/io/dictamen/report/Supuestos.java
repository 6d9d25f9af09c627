package io.dictamen.report;

import static io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO;

import io.dictamen.decision.Decision;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The indicators as they would have been had another release decided: the outcomes that would differ are kept until they are counted. */
@Singleton
public class Supuestos {
    private static final Set<String> COUNTED = Stream.of(
                    Digitacion.VENTA, Digitacion.POSTVENTA, Anulacion.REGISTRO, VentaSwat.CRUCE)
            .map(Decision::nombre)
            .collect(Collectors.toUnmodifiableSet());
    private static final String KEEP = """
            INSERT INTO supuesto (medida, dictamen, desenlace)
            SELECT ?, * FROM unnest(?::uuid[], ?::text[])
            ON CONFLICT (medida, dictamen) DO UPDATE SET desenlace = excluded.desenlace
            """;

    private final DataSource database;
    private final ReportDatabase reports;
    private final Casos casos;
    private final ReportRules rules;

    @Inject
    Supuestos(DataSource database, ReportDatabase reports, Casos casos, ReportRules rules) {
        this.database = database;
        this.reports = reports;
        this.casos = casos;
        this.rules = rules;
    }

    /** Whether an indicator counts the outcomes of that decision. */
    public static boolean counts(String decision) {
        return COUNTED.contains(decision);
    }

    /** Keeps the outcomes that some verdicts would have; those of the same verdict and measure replace each other. */
    public void keep(long medida, Map<UUID, String> desenlaces) {
        if (desenlaces.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(desenlaces.keySet());
        execute(KEEP, (connection, statement) -> {
            statement.setLong(1, medida);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", ids.stream().map(desenlaces::get).toArray()));
        });
    }

    /** Forgets those of a measure that has ended. */
    public void forget(long medida) {
        execute("DELETE FROM supuesto WHERE medida = ?", (connection, statement) -> statement.setLong(1, medida));
    }

    /**
     * Each indicator that the journal counts, of each month that the period touches: of the cases whose first verdict is of
     * the period, as they stood at its end.
     *
     * @param supuestas by which the parameters would have been judged
     */
    public List<IndicadorSupuesto> indicadores(
            long medida, OffsetDateTime desde, OffsetDateTime hasta, RuleBase supuestas) {
        casos.beforeReading();
        Period period = new Period(Optional.of(desde), Optional.of(hasta));
        List<YearMonth> meses = months(desde, hasta);
        RulesInForce candidatas = new RulesInForce(supuestas, reports.clock());
        List<IndicadorSupuesto> all = new ArrayList<>();
        for (Indicador indicador : Indicador.values()) {
            Ratio.de(indicador).ifPresent(ratio -> {
                Ratio supuesto = Ratio.de(indicador, Desenlaces.SUPUESTOS).orElseThrow();
                Map<YearMonth, Ratio.Counted> antes =
                        ratio.count(meses, ratio.started(period, reports).cases(), reports);
                Map<YearMonth, Ratio.Counted> despues = supuesto.count(
                        meses,
                        supuesto.started(period, reports).supposing(medida).cases(),
                        reports);
                for (YearMonth mes : meses) {
                    all.add(new IndicadorSupuesto(
                            Measure.counted(inForce(mes), indicador, mes, antes.getOrDefault(mes, ratio.nothing())),
                            Measure.counted(candidatas, indicador, mes, despues.getOrDefault(mes, ratio.nothing()))));
                }
            });
        }
        return all;
    }

    private RulesInForce inForce(YearMonth mes) {
        return rules.at(Period.of(mes, mes, reports.zone()).end(), PROCEDIMIENTO);
    }

    private List<YearMonth> months(OffsetDateTime desde, OffsetDateTime hasta) {
        YearMonth first = YearMonth.from(desde.atZoneSameInstant(reports.zone()));
        YearMonth last = YearMonth.from(hasta.minusNanos(1).atZoneSameInstant(reports.zone()));
        return Stream.iterate(first, mes -> !mes.isAfter(last), mes -> mes.plusMonths(1))
                .toList();
    }

    private interface Filling {
        void of(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.of(connection, statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw ReportDatabase.failure(e);
        }
    }
}
