package io.dictamen.batch;

import io.dictamen.http.Format;
import io.dictamen.http.MediaRange;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of a batch: of its body, and of its answer. */
final class BatchFormats {
    private static final String NAMES =
            Wording.anyOf(Format.OF_LINES.stream().map(Format::mediaType).toList());

    private BatchFormats() {}

    /** How the body is written, as it says itself. */
    static Format ofBody(HttpHeaders headers) {
        @Nullable String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .filter(any -> plain)
                .flatMap(MediaRange::read)
                .filter(MediaRange::utf8)
                .flatMap(sent -> Format.ofMediaType(sent.type()))
                .filter(Format.OF_LINES::contains)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FORMATO_NO_ADMITIDO,
                        "Un lote se anuncia con Content-Type " + NAMES + ", en UTF-8 y sin Content-Encoding."));
    }

    /** How the answer is to be written: as the parameter says, or else the header, or else as the body is. */
    static Format ofAnswer(@Nullable String formato, HttpHeaders headers, Format body) {
        if (formato != null) {
            return Format.of(formato);
        }
        return Format.accepted(
                        headers,
                        Stream.concat(Stream.of(body), Format.OF_LINES.stream()).toList())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FORMATO_NO_DISPONIBLE,
                        "El lote se responde como " + NAMES + ": dígalo en Accept o con ?formato=ndjson, csv o xlsx."));
    }
}
