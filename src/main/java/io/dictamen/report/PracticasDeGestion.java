package io.dictamen.report;

import static io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.indicador.Cumplimiento;
import io.dictamen.procedure.indicador.Cumplimientos;
import io.dictamen.procedure.indicador.Practica;
import io.dictamen.procedure.indicador.Rol;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each leader did of the practices of the management model (CLARO-SWAT SEC 7). */
@Singleton
class PracticasDeGestion {
    private static final String LIDER =
            "coalesce(nullif(" + Findings.trimmed("d.entrada ->> 'lider'") + ", ''), 'sin líder')";
    private static final String ROL = "d.entrada ->> 'rol'";
    private static final String PRACTICA = "d.entrada ->> 'practica'";

    static final Shape SHAPE = new Shape(
            "practicas/adherencia",
            PROCEDIMIENTO,
            "Adherencia a las prácticas de gestión",
            "Adherencia",
            List.of(
                    Column.text("lider", "LÍDER", 24, ""),
                    Column.constant("rol", "ROL", 16, ""),
                    Column.constant("practica", "PRÁCTICA", 28, ""),
                    Column.decimal("realizadas", "REALIZADAS", 14, ""),
                    Column.decimal("meta", "META", 14, ""),
                    Column.percent("cumplimiento", "CUMPLIMIENTO", 16, ""),
                    Column.constant("resultado", "RESULTADO", 14, "")),
            Totales.class,
            Filter.text("lider", "Líder; los que no lo tienen, como «sin líder»", LIDER),
            Filter.constant("rol", "Rol de quien la hace", Rol.class, ROL),
            Filter.constant("practica", "La práctica de gestión", Practica.class, PRACTICA),
            Filter.period());

    private final ReportDatabase database;

    @Inject
    PracticasDeGestion(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long lineas, long cumple, long noCumple) {}

    private record Linea(String lider, String rol, String practica, BigDecimal realizadas, BigDecimal meta) {
        static Linea of(ResultSet row) throws SQLException {
            return new Linea(
                    row.getString("lider"),
                    row.getString("rol"),
                    row.getString("practica"),
                    row.getBigDecimal("realizadas"),
                    row.getBigDecimal("meta"));
        }

        Cumplimiento resultado() {
            return realizadas.compareTo(meta) >= 0 ? Cumplimiento.CUMPLE : Cumplimiento.NO_CUMPLE;
        }

        List<@Nullable Object> row() {
            return Arrays.asList(
                    lider,
                    rol,
                    practica,
                    realizadas,
                    meta,
                    meta.signum() == 0 ? null : Cumplimientos.de(realizadas, meta),
                    resultado().name());
        }
    }

    Supplier<Report> adherencia(QueryParameters given) {
        Query counted = SHAPE.conditions(Grupo.PRACTICA, given, database.zone())
                .byDay(database.day("d.entrada ->> 'inicio'", "d.fecha"))
                .lastVerdicts()
                .selecting("%s AS lider, %s AS rol, %s AS practica,".formatted(LIDER, ROL, PRACTICA)
                        + " sum((d.entrada ->> 'realizadas')::numeric) AS realizadas,"
                        + " sum((d.resultado ->> 'meta')::numeric) AS meta")
                .with(" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");
        return () -> {
            List<Linea> lineas = database.all(counted, Linea::of);
            return new Report(
                    SHAPE, new Rows.Computed(lineas.stream().map(Linea::row).toList()), () -> totales(lineas));
        };
    }

    private static Totales totales(List<Linea> lineas) {
        long cumple = lineas.stream()
                .filter(linea -> linea.resultado() == Cumplimiento.CUMPLE)
                .count();
        return new Totales(lineas.size(), cumple, lineas.size() - cumple);
    }
}
