package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The reports that are read from the journal. */
@Singleton
class Reportes {
    static final List<Shape> ALL = List.of(
            Ccccc.SHAPE,
            Ccccc.MUESTRA,
            SeguimientoTop10.PLANILLA,
            SeguimientoTop10.REITERADOS,
            VentasDigitales.NO_ATENDIDAS,
            VentasDigitales.SEGUIMIENTO,
            AnulacionesPendientes.SHAPE,
            VentasSwat.SEGUIMIENTO,
            PracticasDeGestion.SHAPE,
            PracticasDeGestion.REGISTROS,
            Indicadores.SHAPE,
            CasosDeIndicador.SHAPE);

    private final Map<String, Function<QueryParameters, Supplier<Report>>> asking;

    @Inject
    Reportes(
            Ccccc ccccc,
            SeguimientoTop10 top10,
            VentasDigitales ventasDigitales,
            AnulacionesPendientes anulaciones,
            VentasSwat ventasSwat,
            PracticasDeGestion practicas,
            Indicadores indicadores,
            CasosDeIndicador casos) {
        asking = Map.ofEntries(
                Map.entry(Ccccc.SHAPE.name(), ccccc::reporte),
                Map.entry(Ccccc.MUESTRA.name(), ccccc::muestra),
                Map.entry(SeguimientoTop10.PLANILLA.name(), top10::planilla),
                Map.entry(SeguimientoTop10.REITERADOS.name(), top10::reiterados),
                Map.entry(VentasDigitales.NO_ATENDIDAS.name(), ventasDigitales::noAtendidas),
                Map.entry(VentasDigitales.SEGUIMIENTO.name(), ventasDigitales::seguimiento),
                Map.entry(AnulacionesPendientes.SHAPE.name(), anulaciones::reporte),
                Map.entry(VentasSwat.SEGUIMIENTO.name(), ventasSwat::seguimiento),
                Map.entry(PracticasDeGestion.SHAPE.name(), practicas::adherencia),
                Map.entry(PracticasDeGestion.REGISTROS.name(), practicas::registros),
                Map.entry(Indicadores.SHAPE.name(), indicadores::reporte),
                Map.entry(CasosDeIndicador.SHAPE.name(), casos::reporte));
    }

    static Optional<Shape> named(String name) {
        return ALL.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /**
     * Refuses bad parameters at once; what it supplies is to be read once the cases are up to date.
     *
     * @param shape one of {@link #ALL}
     */
    Supplier<Report> asked(Shape shape, QueryParameters given) {
        return Objects.requireNonNull(asking.get(shape.name())).apply(given);
    }

    /** The names of the parameters that narrow it, and those that all reports have. */
    static List<String> parameters(Shape shape) {
        return Stream.concat(shape.parameters(), Stream.of("formato", "limite", "cursor"))
                .toList();
    }
}
