package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.ventadigital.VentaDigital;
import org.junit.jupiter.api.Test;

class PalabrasTest {

    @Test
    void the_vocabulary_of_a_procedure_has_the_words_of_its_reports() {
        assertThat(Digitacion.PROCEDIMIENTO.constantes()).containsAll(Filter.names(Ccccc.Resultado.class));
        assertThat(VentaDigital.PROCEDIMIENTO.constantes()).containsAll(Filter.names(VentasDigitales.Situacion.class));
    }
}
