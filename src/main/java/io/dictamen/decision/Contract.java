package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision asks of a request: the components of a record class, {@code @Nullable} where they may be absent.
 * Nothing is coerced. Immutable and thread-safe.
 */
public final class Contract<I extends Record> {
    static final String FECHA_REFERENCIA = "fechaReferencia";
    private static final int DEEPEST = 50;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    // A long number, name or text is the business of its field, not of the parser; the body's size is limited before.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final RecordType<I> forma;
    private final List<Coherencia> coherencias;
    private final Set<String> campos;

    private Contract(RecordType<I> forma, List<Coherencia> coherencias) {
        this.forma = forma;
        this.coherencias = coherencias;
        this.campos = Stream.concat(Stream.of(FECHA_REFERENCIA), forma.paths()).collect(Collectors.toUnmodifiableSet());
    }

    /** The contract of a record class. */
    public static <I extends Record> Contract<I> de(Class<I> tipo, List<Coherencia> coherencias) {
        return new Contract<>(new RecordType<>(tipo), coherencias);
    }

    /** The rules between its fields: what they refuse is no hole of a table. */
    public List<Coherencia> coherencias() {
        return coherencias;
    }

    /** The record that a request is read into. */
    public Class<I> tipo() {
        return forma.tipo();
    }

    /** The JSON Schema of a request. */
    public Map<String, Object> schema() {
        return forma.requestSchema(coherencias);
    }

    /** A request that keeps its contract, and the moment it is decided for. */
    public record Request<I>(I solicitud, Momento momento) {}

    /**
     * A request as far as it was typed.
     *
     * @param solicitud where {@code faltas} says so, a field is null, false or 0 although its contract asks for it
     * @param faltas every fault, one entry a field; empty where it keeps its contract
     */
    public record Unfinished<I>(I solicitud, Momento momento, List<ContractError> faltas) {}

    /** Whether the field at a path, such as {@code reportes[0].causal}, is a free note. */
    public boolean esGlosa(String path) {
        return forma.esGlosa(Arrays.asList(INDEX.matcher(path).replaceAll("").split("\\.", -1)));
    }

    /** The paths of the fields that a request may have, those of records in it included, as {@code direccion.zona}. */
    public Set<String> campos() {
        return campos;
    }

    /**
     * Reads a request.
     *
     * @param ahora what {@code fechaReferencia} is where absent, and may not be after; a date-time that is after it by a
     *     minute at most is read as this moment
     * @throws MalformedRequest where the text is no JSON object, or repeats a key
     * @throws ContractViolation with every fault where it breaks the contract
     */
    public Request<I> read(String json, OffsetDateTime ahora, ZoneId zona) {
        Unfinished<I> read = readUnfinished(json, ahora, zona);
        if (!read.faltas().isEmpty()) {
            throw new ContractViolation(read.faltas());
        }
        return new Request<>(read.solicitud(), read.momento());
    }

    /**
     * The text of a request that came as bytes, without its byte order mark.
     *
     * @throws MalformedRequest where they are no UTF-8
     */
    public static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Decoding writes U+FFFD for what it cannot read, but a caller may have sent that very character.
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new MalformedRequest("El cuerpo no está en UTF-8.");
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads what is no request for a decision, so that its moment does not matter. */
    public I read(String json, Clock clock) {
        return read(json, OffsetDateTime.now(clock), clock.getZone()).solicitud();
    }

    /**
     * Reads a request that may not be whole yet.
     *
     * @throws MalformedRequest as {@link #read}
     */
    public Unfinished<I> readUnfinished(String json, OffsetDateTime ahora, ZoneId zona) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRequest("El cuerpo no es un objeto JSON: empieza con «{» y termina con «}».");
            }
            RequestReader reader = new RequestReader(parser, ahora);
            @Nullable Object[] valores = forma.readFields(reader, null);
            if (parser.nextToken() != null) {
                throw new MalformedRequest("Sobra texto después del objeto JSON" + place(parser) + ".");
            }
            Momento momento = reader.moment(zona);
            check(forma.leido(valores, reader), reader, momento);
            List<ContractError> faltas = reader.oneEach();
            return new Unfinished<>(
                    forma.construct(faltas.isEmpty() ? valores : forma.whole(valores)), momento, faltas);
        } catch (StreamConstraintsException e) {
            throw new MalformedRequest("El JSON anida más de " + DEEPEST + " niveles.");
        } catch (JsonProcessingException e) {
            String what = fault(String.valueOf(e.getOriginalMessage()));
            throw new MalformedRequest(
                    "El JSON " + what + " en la línea " + e.getLocation().getLineNr() + ", columna "
                            + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Leido leido, RequestReader reader, Momento momento) {
        for (Coherencia una : coherencias) {
            if (una instanceof Coherencia.SoloTipoSalvo) {
                una.check(leido);
            }
        }
        reader.checkDates(momento);
        for (Coherencia una : coherencias) {
            if (!(una instanceof Coherencia.SoloTipoSalvo)) {
                una.check(leido);
            }
        }
    }

    private static String fault(String message) {
        Matcher repeated = REPEATED.matcher(message);
        return repeated.lookingAt() ? "repite el campo " + Wording.quoted(repeated.group(1)) : "está mal escrito";
    }

    private static String place(JsonParser parser) {
        return ", en la línea " + parser.currentTokenLocation().getLineNr();
    }
}
