package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonParser;
import io.dictamen.decision.ContractError.Codigo;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one request: the parser, the faults found so far, and the dates to be held against the reference. */
final class RequestReader {
    private record Dated(Path path, OffsetDateTime momento) {}

    final JsonParser parser;
    private final List<Dated> fechas = new ArrayList<>(4);
    private final List<ContractError> errores = new ArrayList<>(0);
    private @Nullable OffsetDateTime referencia;

    RequestReader(JsonParser parser) {
        this.parser = parser;
    }

    void fault(Path path, Codigo codigo, String mensaje) {
        errores.add(new ContractError(path.toString(), codigo, mensaje));
    }

    /** How many faults were told so far. */
    int faults() {
        return errores.size();
    }

    void dated(Path path, OffsetDateTime momento) {
        fechas.add(new Dated(path, momento));
    }

    void reference(@Nullable OffsetDateTime momento) {
        referencia = momento;
    }

    /** Tells every fault, or gives the moment the request is decided for. */
    Momento finish(OffsetDateTime ahora, ZoneId zona) {
        OffsetDateTime hasta = ahora;
        if (referencia != null) {
            if (referencia.isAfter(ahora)) {
                Path path = Path.field(null, Contract.FECHA_REFERENCIA);
                fault(path, Codigo.FUTURO, path + " (" + referencia + ") es posterior a este momento (" + ahora + ").");
            } else {
                hasta = referencia;
            }
        }
        for (Dated fecha : fechas) {
            if (fecha.momento.isAfter(hasta)) {
                fault(
                        fecha.path,
                        Codigo.FUTURO,
                        fecha.path + " (" + fecha.momento + ") es posterior al momento de la decisión (" + hasta
                                + ").");
            }
        }
        if (!errores.isEmpty()) {
            throw new ContractViolation(errores);
        }
        return new Momento(hasta, zona);
    }
}
