package io.dictamen.report;

import static io.dictamen.checklist.Hallazgo.CONFORME;
import static io.dictamen.checklist.Hallazgo.CON_ERRORES;
import static io.dictamen.procedure.indicador.Indicadores.ADHERENCIA;
import static io.dictamen.report.Query.literal;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Texts;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.procedure.ventadigital.Accion;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.procedure.ventaswat.VentaSwat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The SQL that tells of which subjects a verdict {@code d} says something: group, subject and outcome, a line each. */
final class Findings {
    /** The outcome of a Top 10 client; the index {@code tramo_reiterado} names it too. */
    static final String TOP_10 = "TOP_10";

    // Numbers join without the white space around them, as the contract trims it.
    private static final String WHITE_SPACE = IntStream.rangeClosed(0, Character.MAX_VALUE)
            .filter(c -> Texts.isWhiteSpace((char) c))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final String SUBJECT = trimmed("d.asunto");

    // A digital sale goes by its number, or by its client until it has one, or stands alone: a client may be called as
    // another's sale is.
    private static final String SALE = """
            CASE WHEN d.asunto <> '' AND d.entrada ->> 'venta' = d.asunto THEN 'venta ' || %1$s
                 WHEN d.asunto <> '' AND d.entrada ->> 'cliente' = d.asunto THEN 'cliente ' || %1$s
                 ELSE 'dictamen ' || d.id END""".formatted(SUBJECT);

    private static final String CLIENT = "'cliente ' || " + trimmed("d.entrada ->> 'cliente'");

    // Without a leader or a first day nothing says that two verdicts count the same, and each stands alone.
    private static final String PRACTICE = """
            CASE WHEN %1$s <> '' AND d.entrada ->> 'inicio' IS NOT NULL
                 THEN jsonb_build_array(%1$s, d.entrada ->> 'rol', d.entrada ->> 'practica', d.entrada ->> 'inicio')::text
                 ELSE 'dictamen ' || d.id END""".formatted(trimmed("d.entrada ->> 'lider'"));

    // A verdict says something of the subject of one group, or of several: a routing that sends an annulled sale to be
    // typed again also tells the state of the sale, and one that names a sale ends what its client waited for without
    // one.
    static final String SQL = String.join(
            " UNION ALL ",
            finding(
                    Grupo.VALIDACION,
                    SUBJECT,
                    either("conforme", CONFORME, CON_ERRORES),
                    of(Digitacion.VENTA, Digitacion.POSTVENTA)),
            finding(Grupo.VERIFICACION, SUBJECT, result("estado"), of(Digitacion.VERIFICACION)),
            finding(Grupo.ANULACION, SUBJECT, result("resolucion"), of(Anulacion.REGISTRO)),
            finding(
                    Grupo.CIERRE,
                    trimmed("d.entrada ->> 'numeroSolicitudVenta'"),
                    result("estado"),
                    of(Anulacion.CIERRE)),
            finding(Grupo.TOP10, SUBJECT, either("esTop10", TOP_10, "OTRO"), of(Top10.CLASIFICACION)),
            finding(Grupo.ORDEN, SUBJECT, result("accion"), of(Top10.ENRUTAMIENTO)),
            finding(Grupo.RUTA, SALE, result("accion"), of(VentaDigital.ENRUTAMIENTO)),
            finding(Grupo.ATENCION, SALE, result("accion"), of(VentaDigital.ENRUTAMIENTO, VentaDigital.PROSPECTO)),
            finding(
                    Grupo.ATENCION,
                    CLIENT,
                    result("accion"),
                    of(VentaDigital.ENRUTAMIENTO) + " AND d.entrada ->> 'venta' = d.asunto AND " + result("accion")
                            + " <> " + literal(Accion.REGISTRAR_NO_ATENDIDA)),
            finding(
                    Grupo.VENTA,
                    SALE,
                    literal(EstadoVenta.ANULADA),
                    of(VentaDigital.ENRUTAMIENTO) + " AND " + result("accion") + " = " + literal(Accion.REDIGITAR)),
            finding(
                    Grupo.VENTA,
                    SALE,
                    "d.entrada ->> 'estadoNuevo'",
                    of(VentaDigital.ESTADO) + " AND " + is("permitido")),
            finding(Grupo.RECHAZO, SALE, "NULL", of(VentaDigital.ESTADO) + " AND NOT " + is("permitido")),
            finding(Grupo.CRUCE, SUBJECT, result("estado"), of(VentaSwat.CRUCE)),
            finding(Grupo.INSTALACION, SUBJECT, result("accion"), of(VentaSwat.SEGUIMIENTO)),
            finding(Grupo.PRACTICA, PRACTICE, result("resultado"), of(ADHERENCIA)));

    private Findings() {}

    private static String finding(Grupo grupo, String asunto, String desenlace, String condition) {
        return "SELECT %s AS grupo, %s AS asunto, %s AS desenlace WHERE %s"
                .formatted(grupo.sql(), asunto, desenlace, condition);
    }

    private static String of(Decision<?, ?>... decisions) {
        return Query.anyOf(
                "d.decision", Stream.of(decisions).map(Decision::nombre).toList());
    }

    private static String result(String component) {
        return "d.resultado ->> '" + component + "'";
    }

    private static String is(String component) {
        return "(" + result(component) + ")::boolean";
    }

    private static String either(String component, String yes, String no) {
        return "CASE WHEN %s THEN %s ELSE %s END".formatted(is(component), literal(yes), literal(no));
    }

    static String trimmed(String text) {
        return "btrim(" + text + ", '" + WHITE_SPACE + "')";
    }
}
