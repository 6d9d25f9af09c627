package io.dictamen.report;

import static io.dictamen.procedure.digitacion.Digitacion.MUESTREO;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String[] FILTROS = {
        "desde", "hasta", "fechaSolicitudDesde", "fechaSolicitudHasta", "fechaAtencionDesde", "fechaAtencionHasta",
        "tipoSolicitud", "estadoSolicitud", "puntoVenta", "counter", "resultado", "semilla"
    };
    private static final List<String> RESULTADOS = List.of("SIN_ERROR", "ERROR_CORREGIDO", "ERROR_PENDIENTE");
    private static final List<String> TRAMITES = List.of(
            "VENTA_INDIVIDUAL",
            "VENTA_PAQUETE",
            "TRASLADO",
            "LINEA_GEMELA",
            "CAMBIO_PLAN",
            "CAMBIO_DATOS",
            "CAMBIO_DIRECCION",
            "DUO_PACK");
    private static final List<String> ESTADOS = List.of("REGISTRADA", "ASIGNADA", "EJECUTADA", "ATENDIDA", "ANULADA");

    private final ReportDatabase database;
    private final DecisionesInternas decisiones;

    @Inject
    Ccccc(ReportDatabase database, DecisionesInternas decisiones) {
        this.database = database;
        this.decisiones = decisiones;
    }

    static String[] filtros() {
        return List.of(FILTROS).subList(0, FILTROS.length - 1).toArray(String[]::new);
    }

    static String[] filtrosDeMuestra() {
        return FILTROS.clone();
    }

    Reporte reporte(Parametros parametros) {
        Consulta origen = condiciones(parametros).de("FROM caso");
        return new Reporte("ccccc", "CCCCC", COLUMNAS, newestFirst(origen), () -> totales(origen));
    }

    Reporte muestra(Parametros parametros) {
        Condiciones condiciones = condiciones(parametros).y("errados > 0");
        String semilla = parametros
                .texto("semilla")
                .orElseGet(() -> LocalDate.now(database.clock()).toString());
        Map<String, Object> totales = new LinkedHashMap<>();
        Filas filas = new Filas.Diferidas(() -> {
            Consulta conError = condiciones.de("FROM caso");
            Object casos = database.maps(new Consulta("SELECT count(*) AS casos " + conError.sql(), conError.valores()))
                    .get(0)
                    .get("casos");
            long tamano = decisiones
                    .decidir(decisiones.reglas(), MUESTREO, Map.of("casosConError", casos))
                    .tamanoMuestra();
            totales.put("semilla", semilla);
            totales.put("casosConError", casos);
            totales.put("tamanoMuestra", tamano);
            return sorteados(conError, semilla, tamano);
        });
        return new Reporte("ccccc/muestra", "Muestra", COLUMNAS, filas, () -> totales);
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

    private Map<String, Object> totales(Consulta origen) {
        Map<String, Object> row = database.maps(new Consulta("""
                SELECT count(*) AS solicitudes,
                       count(*) FILTER (WHERE ultimo_desenlace = 'CONFORME' AND errados = 0) AS "sinError",
                       count(*) FILTER (WHERE ultimo_desenlace = 'CONFORME' AND errados > 0) AS "errorCorregido",
                       count(*) FILTER (WHERE ultimo_desenlace = 'CON_ERRORES') AS "errorPendiente",
                       count(*) FILTER (WHERE primer_desenlace = 'CONFORME') AS correctas
                """ + origen.sql(), origen.valores()))
                .get(0);
        Map<String, Object> totales = new LinkedHashMap<>(row);
        Object correctas = row.getOrDefault("correctas", 0L);
        totales.remove("correctas");
        totales.put(
                "indicador",
                Indicador.CALIDAD_DIGITACION.medir(decisiones, decisiones.reglas(), correctas, row.get("solicitudes")));
        return totales;
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
