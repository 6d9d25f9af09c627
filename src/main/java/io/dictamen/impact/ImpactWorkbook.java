package io.dictamen.impact;

import io.dictamen.decision.Motivo;
import io.dictamen.impact.Impacto.Cambio;
import io.dictamen.impact.Impacto.Cuenta;
import io.dictamen.impact.Impacto.Diferencia;
import io.dictamen.impact.Impacto.NoEvaluables;
import io.dictamen.impact.Impacto.PorDecision;
import io.dictamen.workbook.sheet.Heading;
import io.dictamen.workbook.sheet.StyledTables;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An impact as a workbook: what changes in numbers, and the first requests that would be answered otherwise. */
final class ImpactWorkbook {
    private static final List<Heading> COUNTS =
            headings(30, "Decisión", "Antes", "Después", "Dictámenes", "Con otro resultado");
    private static final List<Heading> FIRST = headings(
            40,
            "Dictamen",
            "Decisión",
            "Asunto",
            "Versión que decidió",
            "Desenlace antes",
            "Desenlace después",
            "Filas antes",
            "Filas después");

    private ImpactWorkbook() {}

    /** @param lapso in words, of which requests it is told */
    static void write(Impacto impacto, String lapso, OutputStream out) throws IOException {
        try (StyledTables workbook = new StyledTables(List.of())) {
            workbook.sheet(
                    "Impacto", List.of("Impacto de la versión " + impacto.version(), lapso, impacto.resumen()), COUNTS);
            impacto.decisiones().forEach(decision -> counts(workbook, decision));
            Cuenta total = impacto.total();
            workbook.row(List.of("Total", "", "", total.registrados(), total.diferentes()));
            workbook.sheet(
                    "Diferencias",
                    List.of(
                            "Las primeras solicitudes que tendrían otra respuesta",
                            impacto.diferencias().size() + " de " + total.diferentes()),
                    FIRST);
            impacto.diferencias().forEach(diferencia -> workbook.row(cells(diferencia)));
            workbook.finish(out);
        }
    }

    private static void counts(StyledTables workbook, PorDecision decision) {
        for (Cambio cambio : decision.cambios()) {
            workbook.row(List.of(
                    decision.decision(), cambio.antes(), cambio.despues(), cambio.dictamenes(), cambio.diferentes()));
        }
        for (NoEvaluables una : decision.noEvaluables()) {
            workbook.row(List.of(decision.decision(), "", una.causa().name(), una.dictamenes()));
        }
    }

    private static List<Object> cells(Diferencia una) {
        return new ArrayList<>(List.of(
                una.id().toString(),
                una.decision(),
                una.asunto(),
                una.antes().version(),
                una.antes().desenlace(),
                una.despues().desenlace(),
                AnswerRows.of(una.antes().motivos()),
                rows(una.despues().motivos())));
    }

    static String rows(List<Motivo> motivos) {
        return motivos.stream()
                .map(motivo -> motivo.hoja() + " " + motivo.fila())
                .collect(Collectors.joining(", "));
    }

    private static List<Heading> headings(int width, String... titles) {
        return Arrays.stream(titles).map(title -> new Heading(title, width)).toList();
    }
}
