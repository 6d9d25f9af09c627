package io.dictamen.rulebase;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Whether each DRL rule cites the clause that it states, as each row of a table does. */
final class RuleClauses {
    private static final String RIGHT = "Escriba debajo del nombre de la regla, como @clausula(\"COM-DSC-P06 A.4\").";

    private final Clauses clausulas;
    private final List<Diagnostic> faltas = new ArrayList<>();

    private RuleClauses(Clauses clausulas) {
        this.clausulas = clausulas;
    }

    /** The faults and warnings of the files that can be parsed; the others are left to the compiler. */
    static List<Diagnostic> faults(Map<String, String> archivos, Clauses clausulas) {
        RuleClauses clauses = new RuleClauses(clausulas);
        archivos.forEach((nombre, texto) -> rules(texto).forEach(regla -> clauses.check(nombre, regla)));
        return clauses.faltas;
    }

    private static List<RuleDescr> rules(String texto) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            @Nullable PackageDescr paquete = parser.parse(false, texto);
            return paquete == null || parser.hasErrors() ? List.of() : paquete.getRules();
        } catch (DroolsParserException e) {
            return List.of();
        }
    }

    private void check(String archivo, RuleDescr regla) {
        String cual = "La regla «" + regla.getName() + "», en la línea " + regla.getLine() + ", ";
        @Nullable AnnotationDescr cita = regla.getAnnotation(DerivationRule.CLAUSULA);
        @Nullable Object escrita = cita == null ? null : cita.getValue(AnnotationDescr.VALUE);
        if (cita == null || escrita == null) {
            fault(archivo, Codigo.CLAUSULA_AUSENTE, cual + "no cita su cláusula.", RIGHT);
        } else if (cita.isDuplicated() || cita.getValueMap().size() > 1) {
            fault(archivo, Codigo.CLAUSULA_DESCONOCIDA, cual + "cita más de una cláusula.", "Deje una sola @clausula.");
        } else if (!escrita.toString().matches("\".*\"")) {
            fault(
                    archivo,
                    Codigo.CLAUSULA_DESCONOCIDA,
                    cual + "cita " + Wording.quoted(escrita.toString()) + " sin comillas.",
                    RIGHT);
        } else {
            clausulas
                    .check(AnnotationDescr.unquote(escrita.toString()).strip())
                    .ifPresent(mal -> fault(
                            archivo,
                            Codigo.CLAUSULA_DESCONOCIDA,
                            mal.gravedad(),
                            cual + "cita mal: " + mal.mensaje(),
                            mal.sugerencia()));
        }
    }

    private void fault(String archivo, Codigo codigo, String mensaje, String sugerencia) {
        fault(archivo, codigo, Gravedad.ERROR, mensaje, sugerencia);
    }

    private void fault(String archivo, Codigo codigo, Gravedad gravedad, String mensaje, String sugerencia) {
        faltas.add(new Diagnostic(archivo, "", "", codigo, gravedad, mensaje, sugerencia));
    }
}
