package io.dictamen.report;

import static io.dictamen.procedure.digitacion.Digitacion.MUESTREO;

import io.dictamen.evaluation.Decider;
import io.dictamen.procedure.digitacion.SolicitudMuestreo;
import io.dictamen.procedure.indicador.Indicador;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Control de Calidad por Counter (COM-GCM-P11 9, 11), and its sample for the coordinators (12). */
@Singleton
class Ccccc {
    private static final String RESULTADO = """
            CASE WHEN ultimo_desenlace = 'CON_ERRORES' THEN 'ERROR_PENDIENTE'
                 WHEN errados > 0 THEN 'ERROR_CORREGIDO' ELSE 'SIN_ERROR' END""";
    private static final List<Columna> COLUMNAS = List.of(
            Columna.texto("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "asunto"),
            Columna.momento("fechaSolicitud", "FECHA DE SOLICITUD", "fecha_solicitud"),
            Columna.momento("fechaAtencion", "FECHA DE ATENCIÓN", "fecha_atencion"),
            Columna.texto("tipoSolicitud", "TRÁMITE", 20, "tramite"),
            Columna.texto("estadoSolicitud", "ESTADO", 14, "estado"),
            Columna.texto("puntoVenta", "PUNTO DE VENTA", 24, "punto_venta"),
            Columna.texto("counter", "COUNTER", 24, "counter"),
            Columna.texto("resultado", "RESULTADO", 18, RESULTADO),
            new Columna("errores", "ERRORES", Tipo.LISTA, 30, "codigos"),
            Columna.entero("intentos", "INTENTOS", "intentos"),
            Columna.momento("primeraFecha", "PRIMER DICTAMEN", "primera"),
            Columna.momento("ultimaFecha", "ÚLTIMO DICTAMEN", "ultima"),
            Columna.dictamen("primerDictamen", "ID DEL PRIMERO", "primero"),
            Columna.dictamen("ultimoDictamen", "ID DEL ÚLTIMO", "ultimo"));
    static final Forma FORMA = new Forma("ccccc", "CCCCC", COLUMNAS, Totales.class);
    static final Forma FORMA_DE_MUESTRA = new Forma("ccccc/muestra", "Muestra", COLUMNAS, TotalesDeMuestra.class);
    private static final String[] FILTROS = {
        "desde", "hasta", "fechaSolicitudDesde", "fechaSolicitudHasta", "fechaAtencionDesde", "fechaAtencionHasta",
        "tipoSolicitud", "estadoSolicitud", "puntoVenta", "counter", "resultado", "semilla"
    };
    static final List<String> RESULTADOS = List.of("SIN_ERROR", "ERROR_CORREGIDO", "ERROR_PENDIENTE");
    static final List<String> TRAMITES = List.of(
            "VENTA_INDIVIDUAL",
            "VENTA_PAQUETE",
            "TRASLADO",
            "LINEA_GEMELA",
            "CAMBIO_PLAN",
            "CAMBIO_DATOS",
            "CAMBIO_DIRECCION",
            "DUO_PACK");
    static final List<String> ESTADOS = List.of("REGISTRADA", "ASIGNADA", "EJECUTADA", "ATENDIDA", "ANULADA");

    private final ReportDatabase database;
    private final Decider decider;

    @Inject
    Ccccc(ReportDatabase database, Decider decider) {
        this.database = database;
        this.decider = decider;
    }

    static String[] filtros() {
        return List.of(FILTROS).subList(0, FILTROS.length - 1).toArray(String[]::new);
    }

    static String[] filtrosDeMuestra() {
        return FILTROS.clone();
    }

    Reporte reporte(Parametros parametros) {
        Consulta origen = condiciones(parametros).de("FROM caso");
        return new Reporte(FORMA, newestFirst(origen), () -> totales(origen));
    }

    Reporte muestra(Parametros parametros) {
        Condiciones condiciones = condiciones(parametros).y("errados > 0");
        String semilla = parametros
                .texto("semilla")
                .orElseGet(() -> LocalDate.now(database.clock()).toString());
        UnaVez<Sorteo> sorteo = new UnaVez<>(() -> sortear(condiciones.de("FROM caso"), semilla));
        return new Reporte(
                FORMA_DE_MUESTRA,
                new Filas.Diferidas(() -> sorteo.get().filas()),
                () -> sorteo.get().totales());
    }

    record Totales(long solicitudes, long sinError, long errorCorregido, long errorPendiente, Medida indicador) {}

    record TotalesDeMuestra(String semilla, long casosConError, long tamanoMuestra) {}

    private record Sorteo(Filas filas, TotalesDeMuestra totales) {}

    private Sorteo sortear(Consulta conError, String semilla) {
        long casos = database.all(
                        new Consulta("SELECT count(*) " + conError.sql(), conError.valores()), row -> row.getLong(1))
                .get(0);
        long tamano = rules().decide(MUESTREO, new SolicitudMuestreo(casos)).tamanoMuestra();
        return new Sorteo(sorteados(conError, semilla, tamano), new TotalesDeMuestra(semilla, casos, tamano));
    }

    private Condiciones condiciones(Parametros parametros) {
        return new Condiciones(database.clock().getZone(), "grupo = 'validacion'")
                .enId("primero", parametros.fechas("desde", "hasta"))
                .enMomento("fecha_solicitud", parametros.fechas("fechaSolicitudDesde", "fechaSolicitudHasta"))
                .enMomento("fecha_atencion", parametros.fechas("fechaAtencionDesde", "fechaAtencionHasta"))
                .si(parametros.palabra("tipoSolicitud", TRAMITES), "tramite = ?")
                .si(parametros.palabra("estadoSolicitud", ESTADOS), "estado = ?")
                .si(parametros.texto("puntoVenta"), "punto_venta = ?")
                .si(parametros.texto("counter"), "counter = ?")
                .si(parametros.palabra("resultado", RESULTADOS), RESULTADO + " = ?");
    }

    private Filas newestFirst(Consulta origen) {
        return FilasDeConsulta.latestFirst(database, COLUMNAS, origen, "primero");
    }

    // A hash of seed and number does not depend on the order in which verdicts came, nor on others that came meanwhile.
    private Filas sorteados(Consulta conError, String semilla, long tamano) {
        String sorteo = "sha256('\\x" + sha256(semilla) + "'::bytea || huella)";
        Consulta origen = new Consulta("FROM (SELECT *, " + sorteo + " AS sorteo " + conError.sql(), conError.valores())
                .con(" ORDER BY sorteo LIMIT ?) elegido WHERE true", tamano);
        return new FilasDeConsulta(
                database,
                COLUMNAS,
                origen,
                List.of(new FilasDeConsulta.Clave("sorteo", "bytea")),
                FilasDeConsulta.Orden.ASCENDENTE,
                Optional.empty());
    }

    private Totales totales(Consulta origen) {
        RulesInForce rules = rules();
        return database.all(
                        new Consulta("""
                SELECT count(*) AS solicitudes,
                       count(*) FILTER (WHERE ultimo_desenlace = 'CONFORME' AND errados = 0) AS sin_error,
                       count(*) FILTER (WHERE ultimo_desenlace = 'CONFORME' AND errados > 0) AS corregido,
                       count(*) FILTER (WHERE ultimo_desenlace = 'CON_ERRORES') AS pendiente,
                       count(*) FILTER (WHERE primer_desenlace = 'CONFORME') AS correctas
                """ + origen.sql(), origen.valores()),
                        row -> new Totales(
                                row.getLong("solicitudes"),
                                row.getLong("sin_error"),
                                row.getLong("corregido"),
                                row.getLong("pendiente"),
                                Medida.counted(
                                        rules,
                                        Indicador.CALIDAD_DIGITACION,
                                        null,
                                        row.getLong("correctas"),
                                        row.getLong("solicitudes"))))
                .get(0);
    }

    private RulesInForce rules() {
        return new RulesInForce(decider.rules(), database.clock());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
