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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each leader did of the practices of the management model (CLARO-SWAT SEC 7). */
@Singleton
class PracticasDeGestion {
    private static final String LIDER =
            "coalesce(nullif(" + Findings.trimmed("d.entrada ->> 'lider'") + ", ''), 'sin líder')";
    private static final String ROL = "d.entrada ->> 'rol'";
    private static final String PRACTICA = "d.entrada ->> 'practica'";

    private static final Filter[] FILTERS = {
        Filter.text("lider", "Líder; los que no lo tienen, como «sin líder»", LIDER),
        Filter.constant("rol", "Rol de quien la hace", Rol.class, ROL),
        Filter.constant("practica", "La práctica de gestión", Practica.class, PRACTICA),
        Filter.period()
    };

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
                    Stream.concat(
                                    Stream.of(Filter.own(
                                            "resultado",
                                            "Si la línea cumple",
                                            Filter.names(Cumplimiento.class),
                                            Optional.empty())),
                                    Stream.of(FILTERS))
                            .toArray(Filter[]::new))
            .answering("¿Cumple cada líder con las prácticas de gestión?")
            .leading("cumple", with(Cumplimiento.CUMPLE))
            .leading("noCumple", with(Cumplimiento.NO_CUMPLE))
            .leading(
                    "realizadas",
                    Enlace.to("practicas/registros").of("lider").of("rol").of("practica"));

    static final Shape REGISTROS = new Shape(
                    "practicas/registros",
                    PROCEDIMIENTO,
                    "Registros de las prácticas de gestión",
                    "Registros",
                    List.of(
                            Column.text("lider", "LÍDER", 24, LIDER),
                            Column.constant("rol", "ROL", 16, ROL),
                            Column.constant("practica", "PRÁCTICA", 28, PRACTICA),
                            Column.day("inicio", "INICIO", "d.entrada ->> 'inicio'"),
                            Column.decimal("realizadas", "REALIZADAS", 14, "(d.entrada ->> 'realizadas')::numeric"),
                            Column.decimal("meta", "META", 14, "(d.resultado ->> 'meta')::numeric"),
                            Column.constant("resultado", "RESULTADO", 14, "c.desenlace"),
                            Column.moment("fecha", "FECHA DEL DICTAMEN", "c.fecha"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id")),
                    TotalesDeRegistros.class,
                    FILTERS)
            .answering("¿De qué registros sale lo que hizo cada líder de cada práctica?");

    private static Enlace with(Cumplimiento resultado) {
        return Enlace.to("practicas/adherencia").with("resultado", resultado);
    }

    private final ReportDatabase database;

    @Inject
    PracticasDeGestion(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long lineas, long cumple, long noCumple) {}

    record TotalesDeRegistros(long registros) {}

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
        Optional<String> pedido = given.word("resultado", Filter.names(Cumplimiento.class));
        Query counted = registrados(SHAPE, given)
                .selecting("%s AS lider, %s AS rol, %s AS practica,".formatted(LIDER, ROL, PRACTICA)
                        + " sum((d.entrada ->> 'realizadas')::numeric) AS realizadas,"
                        + " sum((d.resultado ->> 'meta')::numeric) AS meta")
                .with(" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");
        return () -> {
            List<Linea> lineas = database.all(counted, Linea::of).stream()
                    .filter(linea -> pedido.isEmpty()
                            || pedido.get().equals(linea.resultado().name()))
                    .toList();
            return new Report(
                    SHAPE, new Rows.Computed(lineas.stream().map(Linea::row).toList()), () -> totales(lineas));
        };
    }

    /** The verdicts that are summed, one a line. */
    Supplier<Report> registros(QueryParameters given) {
        Query registrados = registrados(REGISTROS, given);
        return () -> new Report(
                REGISTROS,
                QueryRows.latestFirst(database, REGISTROS, registrados, "c.id"),
                () -> new TotalesDeRegistros(database.all(registrados.selecting("count(*)"), row -> row.getLong(1))
                        .get(0)));
    }

    private Query registrados(Shape shape, QueryParameters given) {
        return shape.conditions(Grupo.PRACTICA, given, database.zone())
                .byDay(database.day("d.entrada ->> 'inicio'", "d.fecha"))
                .lastVerdicts();
    }

    private static Totales totales(List<Linea> lineas) {
        long cumple = lineas.stream()
                .filter(linea -> linea.resultado() == Cumplimiento.CUMPLE)
                .count();
        return new Totales(lineas.size(), cumple, lineas.size() - cumple);
    }
}
