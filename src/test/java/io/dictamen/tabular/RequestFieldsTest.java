package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestFieldsTest {
    @Test
    void the_free_notes_are_those_that_the_records_mark_wherever_they_stand() {
        Map<String, List<String>> notes = new TreeMap<>();
        Procedures.ALL.forEach(procedimiento ->
                procedimiento.decisiones().forEach(decision -> notes.put(decision.nombre(), notes(decision))));
        notes.values().removeIf(List::isEmpty);

        assertThat(notes)
                .isEqualTo(Map.of(
                        "anulacion-cierre", List.of("motivo"),
                        "anulacion-registro", List.of("motivo", "causa"),
                        "correccion-digitacion", List.of("observacion"),
                        "top10-clasificacion", List.of("reportes[0].causal"),
                        "top10-enrutamiento",
                                List.of("causaInsatisfaccion", "planilla.referencia", "planilla.causalCierre"),
                        "validacion-postventa", List.of("direccion.referencia", "observaciones"),
                        "validacion-venta", List.of("direccion.referencia", "observaciones"),
                        "venta-digital-prospecto", List.of("recordCliente", "caracteristicasEspeciales"),
                        "venta-swat-seguimiento", List.of("motivo")));
    }

    private static List<String> notes(Decision<?, ?> decision) {
        RequestFields fields = RequestFields.of(decision.contrato());
        return fields.paths().stream().filter(fields.esGlosa()).toList();
    }
}
