package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.ventaswat.AccionSeguimiento;
import io.dictamen.procedure.ventaswat.EstadoInstalacion;
import io.dictamen.procedure.ventaswat.TipoVenta;
import io.dictamen.procedure.ventaswat.VentaSwat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Sales of the SWAT cell while they are installed, each by its last verdict (CLARO-SWAT 5). */
@Singleton
class VentasSwat {
    private static final String TIPO = "d.entrada ->> 'tipoVenta'";
    private static final String ASESOR = "d.entrada ->> 'asesor'";

    static final Shape SEGUIMIENTO = new Shape(
                    "ventas-swat/seguimiento",
                    VentaSwat.PROCEDIMIENTO,
                    "Seguimiento de ventas de la célula SWAT",
                    "Seguimiento",
                    List.of(
                            Column.text("venta", "VENTA", 20, "c.asunto"),
                            Column.constant("tipoVenta", "TIPO DE VENTA", 22, TIPO),
                            Column.constant("estadoInstalacion", "ESTADO", 20, "c.estado"),
                            Column.day("fechaAgendada", "FECHA AGENDADA", "d.entrada ->> 'fechaAgendada'"),
                            Column.constant("accion", "ACCIÓN", 20, "c.desenlace"),
                            Column.text("motivo", "MOTIVO", 30, "d.entrada ->> 'motivo'"),
                            Column.text("asesor", "ASESOR", 24, ASESOR),
                            Column.text("siguientePaso", "SIGUIENTE PASO", 16, "d.resultado ->> 'siguientePaso'"),
                            Column.moment("fecha", "FECHA", "c.fecha"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id")),
                    Totales.class,
                    Filter.constant(
                            "estadoInstalacion", "Estado de la instalación", EstadoInstalacion.class, "c.estado"),
                    Filter.constant("accion", "Lo que se hace con la venta", AccionSeguimiento.class, "c.desenlace"),
                    Filter.constant("tipoVenta", "Tipo de la venta", TipoVenta.class, TIPO),
                    Filter.text("asesor", "Asesor que hizo la venta", ASESOR),
                    Filter.period())
            .answering("¿Qué ventas de la célula faltan instalar, y qué hay que hacer con cada una?")
            .leading("porEstado", Enlace.to("ventas-swat/seguimiento").and("estadoInstalacion", "estado"))
            .leading("porAccion", Enlace.to("ventas-swat/seguimiento").of("accion"));

    private final ReportDatabase database;

    @Inject
    VentasSwat(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long ventas, List<PorEstado> porEstado, List<PorAccion> porAccion) {}

    record PorEstado(String estado, long cuantas) {}

    record PorAccion(String accion, long cuantas) {}

    Supplier<Report> seguimiento(QueryParameters given) {
        Query ventas = SEGUIMIENTO
                .conditions(Grupo.INSTALACION, given, database.zone())
                .lastVerdicts();
        return () -> new Report(
                SEGUIMIENTO, QueryRows.latestFirst(database, SEGUIMIENTO, ventas, "c.id"), () -> totales(ventas));
    }

    private Totales totales(Query ventas) {
        List<PorAccion> porAccion =
                database.all(ventas.counting("c.desenlace"), row -> new PorAccion(row.getString(1), row.getLong(2)));
        return database.totals(
                "c.estado", ventas, PorEstado::new, (sum, porEstado) -> new Totales(sum, porEstado, porAccion));
    }
}
