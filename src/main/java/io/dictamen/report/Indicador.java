package io.dictamen.report;

import static io.dictamen.procedure.indicador.Indicadores.INDICADOR;

import io.dictamen.procedure.indicador.ResultadoIndicador;
import io.dictamen.rulebase.RuleBase;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indicators of the procedures, and where their numbers come from. */
public enum Indicador {
    /** Solicitudes whose first verdict found no error. */
    CALIDAD_DIGITACION("validacion", "primer_desenlace = 'CONFORME'", "true"),
    /** Annulments whose last resolution lets them proceed. */
    ANULACION_EFECTIVA("anulacion", "ultimo_desenlace LIKE 'PROCEDE%'", "true"),
    /** The figures of two months, the earlier less the later. */
    TOP10_BAJAS(null, "", ""),
    /** The figures of two months, the later of the earlier. */
    VENTAS_DIGITALES(null, "", ""),
    /** Sales of Almacontact's base that do not appear in Claro's sheet. */
    HOJA_VENTAS_CLARO(
            "cruce", "ultimo_desenlace = 'NO_APARECE'", "ultimo_desenlace IN ('NO_APARECE', 'CONFORME', 'DIFIERE')");

    private final @Nullable String grupo;
    private final String numerador;
    private final String denominador;

    Indicador(@Nullable String grupo, String numerador, String denominador) {
        this.grupo = grupo;
        this.numerador = numerador;
        this.denominador = denominador;
    }

    boolean deCifras() {
        return grupo == null;
    }

    /** The numbers of each month of the first verdict that has any. */
    Consulta consulta() {
        return new Consulta("""
                SELECT to_char(mes, 'YYYY-MM') AS mes, numerador, denominador
                FROM (SELECT date_trunc('month', primera AT TIME ZONE ?) AS mes,
                             count(*) FILTER (WHERE %s) AS numerador, count(*) FILTER (WHERE %s) AS denominador
                      FROM caso WHERE grupo = ? AND primero >= ? AND primero < ? GROUP BY 1) m
                """.formatted(numerador, denominador));
    }

    String grupo() {
        return String.valueOf(grupo);
    }

    /** What the decision {@code indicador} says of these two numbers. */
    public Medida medir(DecisionesInternas decisiones, RuleBase reglas, long primero, long segundo) {
        return medir(decisiones, reglas, BigDecimal.valueOf(primero), BigDecimal.valueOf(segundo));
    }

    public Medida medir(DecisionesInternas decisiones, RuleBase reglas, BigDecimal primero, BigDecimal segundo) {
        ResultadoIndicador resultado = decisiones.decidir(
                reglas,
                INDICADOR,
                Map.of(
                        "indicador",
                        name(),
                        deCifras() ? "anterior" : "numerador",
                        primero,
                        deCifras() ? "actual" : "denominador",
                        segundo));
        BigDecimal valor = resultado.valor();
        return new Medida(
                this,
                null,
                deCifras() ? null : primero,
                deCifras() ? null : segundo,
                deCifras() ? primero : null,
                deCifras() ? segundo : null,
                valor == null ? null : valor.setScale(Math.max(0, valor.scale())),
                resultado.resultado().name(),
                resultado.parametro(),
                null);
    }
}
