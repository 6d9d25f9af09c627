package io.dictamen.procedure.ventaswat;

import static io.dictamen.procedure.ventaswat.MotivoMarcacion.AVISO_FINAL;
import static io.dictamen.procedure.ventaswat.MotivoMarcacion.CODIGOS_INCORRECTOS;
import static io.dictamen.procedure.ventaswat.MotivoMarcacion.SIN_AGENDAMIENTO;
import static io.dictamen.procedure.ventaswat.MotivoMarcacion.SUSCRIPTOR_EN_MORA;
import static io.dictamen.procedure.ventaswat.MotivoMarcacion.VERIFICADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarcacionTest {
    private static final List<@Nullable Boolean> TRES = Arrays.asList(true, false, null);

    @Test
    void every_sale_is_marked_or_not_as_the_procedure_says() {
        for (int bits = 0; bits < 16; bits++) {
            boolean codigos = (bits & 1) == 0;
            boolean mora = (bits & 2) != 0;
            boolean aviso = (bits & 4) != 0;
            boolean agenda = (bits & 8) != 0;
            for (Boolean agendado : TRES) {
                Pedido pedido = Pedido.de("codigosAprovisionados", codigos, "enMora", mora, "avisoFinal", aviso)
                        .con("requiereAgendamiento", agenda, "agendado", agendado);
                MotivoMarcacion motivo = !codigos
                        ? CODIGOS_INCORRECTOS
                        : mora
                                ? SUSCRIPTOR_EN_MORA
                                : aviso
                                        ? AVISO_FINAL
                                        : agenda && !Boolean.TRUE.equals(agendado) ? SIN_AGENDAMIENTO : VERIFICADA;
                boolean marcar = motivo == VERIFICADA;

                assertThat(pedido.dictado(VentaSwat.MARCACION))
                        .as(pedido.json())
                        .isEqualTo(new Dictado<>(
                                new ResultadoMarcacion(marcar, marcar ? "CTA" : null, motivo),
                                List.of("CLARO-SWAT 3 MARCACION")));
            }
        }
    }

    @Test
    void all_but_the_appointment_must_be_said() {
        assertThat(Pedido.de("agendado", "'no'", "marcacion", "'CTA'").faltas(VentaSwat.MARCACION))
                .isEqualTo(Map.of(
                        "codigosAprovisionados", Codigo.REQUERIDO,
                        "enMora", Codigo.REQUERIDO,
                        "avisoFinal", Codigo.REQUERIDO,
                        "requiereAgendamiento", Codigo.REQUERIDO,
                        "agendado", Codigo.TIPO,
                        "marcacion", Codigo.DESCONOCIDO));
    }
}
