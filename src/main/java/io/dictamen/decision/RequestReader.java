package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One reading of one request: the parser, the faults found so far, and the dates to be held against the reference. */
final class RequestReader {
    // A front-end's clock may be a little ahead of the service's.
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /** A date or a date-time. */
    private record Dated(
            Path path, @Nullable LocalDate dia, @Nullable OffsetDateTime momento) {}

    /** How many faults and dates there were at some place of the request. */
    record Mark(int faltas, int fechas) {}

    /** @param deValor whether the value has its type, and another rule of the contract may yet say that it is enough */
    private record Fault(ContractError error, boolean deValor) {}

    final JsonParser parser;
    private final OffsetDateTime ahora;
    private final List<Dated> fechas = new ArrayList<>(4);
    private final List<Fault> faltas = new ArrayList<>(0);
    private final Set<String> conFalta = new HashSet<>(0);
    private @Nullable OffsetDateTime referencia;

    RequestReader(JsonParser parser, OffsetDateTime ahora) {
        this.parser = parser;
        this.ahora = ahora;
    }

    /** Reports that the value under the parser has another JSON type than its field, and passes over it. */
    void wrongType(Path path, String wanted) throws IOException {
        String found = named(parser.currentToken());
        parser.skipChildren();
        fault(path, Codigo.TIPO, received(path, wanted, found));
    }

    /** The sentence that a field holds one thing, and another came. */
    static String received(Path path, String wanted, String found) {
        return path + " lleva " + wanted + "; se recibió " + found + ".";
    }

    private static String named(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "un texto";
            case VALUE_TRUE, VALUE_FALSE -> "verdadero o falso";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "un número";
            case START_ARRAY -> "una lista";
            case START_OBJECT -> "un objeto";
            default -> "otra cosa";
        };
    }

    void fault(Path path, Codigo codigo, String mensaje) {
        add(path, codigo, mensaje, false);
    }

    /** Reports a value that has the type of its field, but not its length, range or form. */
    void faultOfValue(Path path, Codigo codigo, String mensaje) {
        add(path, codigo, mensaje, true);
    }

    Mark mark() {
        return new Mark(faltas.size(), fechas.size());
    }

    /** Forgets the faults and dates that came since then. */
    void forgetSince(Mark mark) {
        List<Fault> olvidadas = faltas.subList(mark.faltas, faltas.size());
        olvidadas.forEach(falta -> conFalta.remove(falta.error.campo()));
        olvidadas.clear();
        fechas.subList(mark.fechas, fechas.size()).clear();
    }

    private void add(Path path, Codigo codigo, String mensaje, boolean deValor) {
        String campo = path.toString();
        conFalta.add(campo);
        faltas.add(new Fault(new ContractError(campo, codigo, mensaje), deValor));
    }

    int faults() {
        return faltas.size();
    }

    boolean isFaulty(String campo) {
        return conFalta.contains(campo);
    }

    void typeOnly(String campo) {
        if (faltas.removeIf(falta -> falta.deValor && falta.error.campo().equals(campo))) {
            conFalta.remove(campo);
        }
        fechas.removeIf(fecha -> fecha.path.toString().equals(campo));
    }

    /** The moment as every rule reads it: now where it is after now by no more than clocks differ. */
    OffsetDateTime tolerated(OffsetDateTime momento) {
        return momento.isAfter(ahora) && !momento.isAfter(ahora.plus(TOLERANCE)) ? ahora : momento;
    }

    void dated(Path path, OffsetDateTime momento) {
        fechas.add(new Dated(path, null, momento));
    }

    void dated(Path path, LocalDate dia) {
        fechas.add(new Dated(path, dia, null));
    }

    void reference(@Nullable OffsetDateTime momento) {
        referencia = momento;
    }

    /** The sound dates whose path reads like {@code campo} when its indexes are left out. */
    void dates(String campo, BiConsumer<Path, LocalDate> visita) {
        for (Dated fecha : fechas) {
            String path = fecha.path.toString();
            if (fecha.dia != null && path.replaceAll("\\[\\d+\\]", "[]").equals(campo) && !isFaulty(path)) {
                visita.accept(fecha.path, fecha.dia);
            }
        }
    }

    /** The moment the request is decided for: now where {@code fechaReferencia} is absent or faulty. */
    Momento moment(ZoneId zona) {
        if (referencia == null) {
            return new Momento(ahora, zona);
        }
        if (referencia.isAfter(ahora)) {
            future(
                    Path.field(null, Contract.FECHA_REFERENCIA),
                    referencia,
                    "a este momento (" + toTheSecond(ahora) + ")");
            return new Momento(ahora, zona);
        }
        return new Momento(referencia, zona);
    }

    /** Reports the dates after that moment. */
    void checkDates(Momento hasta) {
        for (Dated fecha : fechas) {
            if (fecha.momento != null && fecha.momento.isAfter(hasta.referencia())) {
                future(
                        fecha.path,
                        fecha.momento,
                        "al momento de la decisión (" + toTheSecond(hasta.referencia()) + ")");
            } else if (fecha.dia != null && fecha.dia.isAfter(hasta.fecha())) {
                future(fecha.path, fecha.dia, "al día de la decisión (" + hasta.fecha() + ")");
            }
        }
    }

    private static OffsetDateTime toTheSecond(OffsetDateTime momento) {
        return momento.truncatedTo(ChronoUnit.SECONDS);
    }

    private void future(Path path, Object fecha, String hasta) {
        fault(path, Codigo.FUTURO, path + " (" + fecha + ") es posterior " + hasta + ".");
    }

    /** One entry a path: two names may be cut to one, or a name may look like a path; the first kind of fault counts. */
    List<ContractError> oneEach() {
        if (faltas.isEmpty()) {
            return List.of();
        }
        Map<String, ContractError> porCampo = new LinkedHashMap<>();
        for (Fault falta : faltas) {
            porCampo.merge(
                    falta.error.campo(),
                    falta.error,
                    (una, otra) -> otra.codigo().compareTo(una.codigo()) < 0 ? otra : una);
        }
        return List.copyOf(porCampo.values());
    }
}
