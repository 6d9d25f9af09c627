package io.dictamen.procedure.indicador;

import static io.dictamen.decision.HitPolicy.FIRST;
import static io.dictamen.procedure.indicador.Indicador.ANULACION_EFECTIVA;
import static io.dictamen.procedure.indicador.Indicador.CALIDAD_DIGITACION;
import static io.dictamen.procedure.indicador.Indicador.HOJA_VENTAS_CLARO;
import static io.dictamen.procedure.indicador.Indicador.TOP10_BAJAS;
import static io.dictamen.procedure.indicador.Indicador.VENTAS_DIGITALES;
import static io.dictamen.procedure.indicador.Rol.COORDINADOR;
import static io.dictamen.procedure.indicador.Rol.GERENTE;
import static io.dictamen.procedure.indicador.Rol.SUPERVISOR;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Los indicadores de los procedimientos y las prácticas del modelo de gestión (CLARO-SWAT, sección 7). */
public final class Indicadores {
    private static final Cuando RAZON =
            Cuando.es("indicador", CALIDAD_DIGITACION, ANULACION_EFECTIVA, HOJA_VENTAS_CLARO);
    private static final Cuando PORCENTAJE =
            Cuando.es("indicador", CALIDAD_DIGITACION, ANULACION_EFECTIVA, VENTAS_DIGITALES, HOJA_VENTAS_CLARO);
    private static final Cuando DIFERENCIA = Cuando.es("indicador", TOP10_BAJAS);
    private static final Cuando DOS_PERIODOS = Cuando.es("indicador", TOP10_BAJAS, VENTAS_DIGITALES);

    private static final Map<Practica, Set<Rol>> ROLES = Map.of(
            Practica.DIALOGO_DIARIO, Set.of(SUPERVISOR),
            Practica.DIALOGO_SEMANAL, Set.of(COORDINADOR, GERENTE),
            Practica.CONFIRMACION_PROCESO, Set.of(SUPERVISOR),
            Practica.CONFIRMACION_FUNCIONES, Set.of(COORDINADOR, GERENTE),
            Practica.AGENDA_LIDER, Set.of(SUPERVISOR, COORDINADOR, GERENTE),
            Practica.ADHERENCIA_PRACTICAS, Set.of(SUPERVISOR, COORDINADOR, GERENTE),
            Practica.MEJORA_CONTINUA, Set.of(SUPERVISOR, COORDINADOR),
            Practica.CIRCUITO_MEJORA_CONTINUA, Set.of(COORDINADOR),
            Practica.REUNION_BAROMETRO, Set.of(SUPERVISOR, COORDINADOR, GERENTE));

    private static final Stage<FilaIndicador> FILAS_INDICADOR = Stage.deSolicitud(
                    "Indicador", FIRST, HechosIndicador.class, FilaIndicador.class, Indicadores::hechosIndicador)
            .sabiendo(
                    new Coherencia.Requiere(DIFERENCIA, List.of("valor")),
                    new Coherencia.SoloTipoSalvo(PORCENTAJE, List.of("valor")));
    private static final Stage<FilaAdherencia> FILAS_ADHERENCIA =
            Stage.deSolicitud("Adherencia", FIRST, HechosAdherencia.class, FilaAdherencia.class, HechosAdherencia::new);

    public static final Decision<SolicitudIndicador, ResultadoIndicador> INDICADOR = Decision.de(
                    "indicador",
                    "Indicador de un procedimiento",
                    "COM-GCM-P11 III.2, COM-DSC-P06 III.2, COM-DSC-P14 III.2, VENTAS-DIGITALES III.2, CLARO-SWAT SEC 5",
                    SolicitudIndicador.class,
                    ResultadoIndicador.class)
            .coherencia(new Coherencia.Requiere(RAZON, List.of("numerador", "denominador")))
            .coherencia(new Coherencia.Requiere(DOS_PERIODOS, List.of("anterior", "actual")))
            .coherencia(new Coherencia.NoMayor(RAZON, "numerador", "denominador"))
            .etapa(FILAS_INDICADOR)
            .asunto(solicitud -> solicitud.indicador().name())
            .desenlace(resultado -> resultado.resultado().name())
            .resultado(Indicadores::resultadoIndicador);

    public static final Decision<SolicitudAdherencia, ResultadoAdherencia> ADHERENCIA = Decision.de(
                    "adherencia-practicas",
                    "Adherencia a una práctica de gestión",
                    "CLARO-SWAT SEC 7",
                    SolicitudAdherencia.class,
                    ResultadoAdherencia.class)
            .coherencia(new Coherencia.Admite("rol", "practica", ROLES))
            .etapa(FILAS_ADHERENCIA)
            .asunto(solicitud -> solicitud.practica().name())
            .desenlace(resultado -> resultado.resultado().name())
            .resultado(Indicadores::resultadoAdherencia);

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "INDICADORES",
            "Indicadores y prácticas de gestión",
            "indicadores.drl.xlsx",
            null,
            List.of(INDICADOR, ADHERENCIA),
            List.of(),
            List.of("SIN_CIFRA"));

    private Indicadores() {}

    private static HechosIndicador hechosIndicador(SolicitudIndicador cifras) {
        return new HechosIndicador(
                cifras,
                switch (cifras.indicador()) {
                    case CALIDAD_DIGITACION, ANULACION_EFECTIVA, HOJA_VENTAS_CLARO ->
                        porcentaje(cifras.numerador(), cifras.denominador());
                    case VENTAS_DIGITALES -> porcentaje(cifras.actual(), cifras.anterior());
                    case TOP10_BAJAS -> sin(cifras.anterior(), cifras.actual());
                });
    }

    /** Null where the whole is nothing, of which nothing is a part. */
    private static @Nullable BigDecimal porcentaje(@Nullable BigDecimal parte, @Nullable BigDecimal todo) {
        return parte == null || todo == null || todo.signum() == 0 ? null : Cifra.porcentaje(parte, todo);
    }

    private static @Nullable BigDecimal sin(@Nullable BigDecimal todo, @Nullable BigDecimal parte) {
        return todo == null || parte == null ? null : todo.subtract(parte);
    }

    private static ResultadoIndicador resultadoIndicador(Evaluation<SolicitudIndicador> caso) {
        FilaIndicador fila = caso.fila(FILAS_INDICADOR);
        BigDecimal valor = caso.hecho(FILAS_INDICADOR, HechosIndicador.class).valor();
        return new ResultadoIndicador(valor == null ? null : mostrado(caso, valor), fila.resultado, parametro(caso));
    }

    private static String parametro(Evaluation<SolicitudIndicador> caso) {
        return Parametro.de(
                caso.exigencias(FILAS_INDICADOR, "valor", FilaIndicador::acepta),
                caso.solicitud().indicador() == TOP10_BAJAS ? "" : " %");
    }

    private static BigDecimal mostrado(Evaluation<SolicitudIndicador> caso, BigDecimal valor) {
        return Cifra.mostrada(
                valor, corto -> caso.decideIgual(FILAS_INDICADOR, new HechosIndicador(caso.solicitud(), corto)));
    }

    private static ResultadoAdherencia resultadoAdherencia(Evaluation<SolicitudAdherencia> caso) {
        FilaAdherencia fila = caso.fila(FILAS_ADHERENCIA);
        long realizadas = caso.solicitud().realizadas();
        long meta = fila.meta * caso.solicitud().periodos();
        return new ResultadoAdherencia(
                meta,
                fila.periodo,
                fila.duracionMinutos,
                Cumplimientos.de(BigDecimal.valueOf(realizadas), BigDecimal.valueOf(meta)),
                realizadas >= meta ? Cumplimiento.CUMPLE : Cumplimiento.NO_CUMPLE);
    }
}
