package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.deployment.Libros;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void a_workbook_with_a_warning_decides_and_one_with_an_error_does_not() throws IOException {
        RuleBase ruleBase = OurRules.with(told(Gravedad.ADVERTENCIA));
        assertThat(ruleBase.tablas(Anulacion.CIERRE)).hasSize(1);
        assertThatThrownBy(() -> OurRules.with(told(Gravedad.ERROR)))
                .isInstanceOf(RuleBaseFaults.class)
                .hasMessage("anulacion.drl.xlsx · Cierre!A10: [CELDA_VALOR] Algo.");
        assertThat(told(Gravedad.ADVERTENCIA).diagnosticos())
                .hasToString("[anulacion.drl.xlsx · Cierre!A10: advertencia [CELDA_VALOR] Algo.]");
    }

    private static Workbook told(Gravedad gravedad) throws IOException {
        Workbook libro =
                Libros.read("anulacion.drl.xlsx", Files.readAllBytes(Path.of("decision-tables", "anulacion.drl.xlsx")));
        assertThat(libro.diagnosticos()).isEmpty();
        return new Workbook(
                libro.libro(),
                libro.tablas(),
                libro.catalogos(),
                List.of(new Diagnostic(libro.libro(), "Cierre", "A10", Codigo.CELDA_VALOR, gravedad, "Algo.", "")));
    }
}
