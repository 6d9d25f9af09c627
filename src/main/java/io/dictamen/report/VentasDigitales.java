package io.dictamen.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reports of Gestión de ventas digitales (VENTAS-DIGITALES 19, 25.1, 26.1). */
@Singleton
class VentasDigitales {
    static final List<String> MOTIVOS = List.of("SIN_CAPACIDAD_TECNICA", "OFERTA_NO_ACEPTADA");
    static final List<String> SITUACIONES = List.of("ATENDIDA", "ANULADA_REDIGITABLE", "EN_CURSO");
    static final List<String> ESTADOS = List.of("VISITADO", "INFORMADO", "PRE_VENTA", "VENTA", "ATENDIDA", "ANULADA");
    private static final String SITUACION = """
            CASE c.ultimo_desenlace WHEN 'ATENDIDA' THEN 'ATENDIDA' WHEN 'ANULADA' THEN 'ANULADA_REDIGITABLE'
                 ELSE 'EN_CURSO' END""";
    private static final List<Columna> NO_ATENDIDAS = List.of(
            Columna.texto("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
            Columna.texto("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
            Columna.texto("motivo", "MOTIVO", 26, "c.motivo"),
            Columna.texto("mensaje", "MENSAJE", 60, "d.resultado ->> 'mensaje'"),
            Columna.momento("fecha", "FECHA", "c.ultima"),
            Columna.entero("intentos", "INTENTOS", "c.intentos"),
            Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo"));
    private static final List<Columna> SEGUIMIENTO = List.of(
            Columna.texto("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
            Columna.texto("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
            Columna.texto("situacion", "SITUACIÓN", 22, SITUACION),
            Columna.texto("estado", "ESTADO", 14, "c.ultimo_desenlace"),
            Columna.momento("fecha", "DESDE", "c.fecha_estado"),
            Columna.texto("accion", "ÚLTIMA ACCIÓN", 28, "r.ultimo_desenlace"),
            Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo"));
    static final Forma FORMA_DE_NO_ATENDIDAS =
            new Forma("ventas-digitales/no-atendidas", "No atendidas", NO_ATENDIDAS, TotalesDeNoAtendidas.class);
    static final Forma FORMA_DE_SEGUIMIENTO =
            new Forma("ventas-digitales/seguimiento", "Seguimiento", SEGUIMIENTO, TotalesDeSeguimiento.class);
    private static final String WITH_LAST = "FROM caso c JOIN dictamen d ON d.id = c.ultimo";
    private static final String WITH_ROUTE =
            WITH_LAST + " LEFT JOIN caso r ON r.grupo = 'ruta' AND r.huella = c.huella";

    private final ReportDatabase database;

    @Inject
    VentasDigitales(ReportDatabase database) {
        this.database = database;
    }

    Reporte noAtendidas(Parametros parametros) {
        Condiciones condiciones = new Condiciones(
                        database.clock().getZone(), "c.grupo = 'ruta' AND c.ultimo_desenlace = 'REGISTRAR_NO_ATENDIDA'")
                .enId("c.ultimo", parametros.fechas("desde", "hasta"))
                .si(parametros.palabra("motivo", MOTIVOS), "c.motivo = ?");
        Filas filas = FilasDeConsulta.latestFirst(database, NO_ATENDIDAS, condiciones.de(WITH_LAST), "c.ultimo");
        return new Reporte(FORMA_DE_NO_ATENDIDAS, filas, () -> {
            List<PorMotivo> groups = database.groups("c.motivo", condiciones.de("FROM caso c"), PorMotivo::new);
            return new TotalesDeNoAtendidas(
                    groups.stream().mapToLong(PorMotivo::cuantas).sum(), groups);
        });
    }

    /** Sales by their last state that was allowed; a sale routed to be typed again is an annulled one. */
    Reporte seguimiento(Parametros parametros) {
        Condiciones condiciones = new Condiciones(database.clock().getZone(), "c.grupo = 'venta'")
                .enId("c.ultimo", parametros.fechas("desde", "hasta"))
                .si(parametros.palabra("estado", ESTADOS), "c.ultimo_desenlace = ?")
                .si(parametros.palabra("situacion", SITUACIONES), SITUACION + " = ?");
        Filas filas = FilasDeConsulta.latestFirst(database, SEGUIMIENTO, condiciones.de(WITH_ROUTE), "c.ultimo");
        return new Reporte(FORMA_DE_SEGUIMIENTO, filas, () -> {
            Consulta cases = condiciones.de("FROM caso c");
            List<PorSituacion> groups = database.groups(
                    SITUACION,
                    cases,
                    (situacion, cuantas) -> new PorSituacion(Objects.requireNonNull(situacion), cuantas));
            return new TotalesDeSeguimiento(
                    groups.stream().mapToLong(PorSituacion::cuantas).sum(), groups, byMonth(cases));
        });
    }

    record TotalesDeNoAtendidas(long noAtendidas, List<PorMotivo> porMotivo) {}

    record PorMotivo(@Nullable String motivo, long cuantas) {}

    record TotalesDeSeguimiento(long ventas, List<PorSituacion> porSituacion, List<PorEstadoYMes> porEstadoYMes) {}

    record PorSituacion(String situacion, long cuantas) {}

    record PorEstadoYMes(String mes, String estado, long cuantas) {}

    private List<PorEstadoYMes> byMonth(Consulta cases) {
        String zone = database.clock().getZone().getId();
        return database.all(
                new Consulta(
                                "SELECT to_char(mes, 'YYYY-MM') AS mes, estado, cuantas FROM ("
                                        + "SELECT date_trunc('month', c.fecha_estado AT TIME ZONE ?) AS mes, c.ultimo_desenlace AS estado,"
                                        + " count(*) AS cuantas ",
                                zone)
                        .con(cases.sql(), cases.valores())
                        .con(" GROUP BY 1, 2) m ORDER BY 1, 2"),
                row -> new PorEstadoYMes(row.getString("mes"), row.getString("estado"), row.getLong("cuantas")));
    }
}
