package io.dictamen.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** What the contract of a decision refuses in a request: the code of each field, one entry a field. */
public final class Faults {
    public static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");
    public static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");

    private Faults() {}

    /** The faults of a request, as {@code campo=CODIGO}; quotes may be written as backticks. */
    public static Map<String, String> of(Decision<?, ?> decision, String pedido) {
        ContractViolation violation = catchThrowableOfType(
                ContractViolation.class, () -> decision.contrato().read(pedido.replace('`', '"'), AHORA, LA_PAZ));
        Map<String, String> faults = new TreeMap<>();
        if (violation != null) {
            violation
                    .errores()
                    .forEach(error -> assertThat(
                                    faults.put(error.campo(), error.codigo().name()))
                            .as("second entry for %s", error.campo())
                            .isNull());
        }
        return faults;
    }

    /** A request with one field set to another value; {@code -} leaves it out. */
    public static String with(Map<String, String> sano, String campo, String valor) {
        Map<String, String> campos = new TreeMap<>(sano);
        if (valor.equals("-")) {
            campos.remove(campo);
        } else {
            campos.put(campo, valor);
        }
        StringBuilder json = new StringBuilder("{");
        campos.forEach((uno, suyo) -> json.append(json.length() == 1 ? "" : ", ")
                .append('`')
                .append(uno)
                .append("`: ")
                .append(suyo));
        return json.append('}').toString();
    }
}
