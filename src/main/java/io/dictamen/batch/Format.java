package io.dictamen.batch;

import io.dictamen.http.Accept;
import io.dictamen.http.MediaRange;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the lines of a batch are written. */
enum Format {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What an answer says of itself. */
    String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** How the body is written, as it says itself. */
    static Format ofBody(HttpHeaders headers) {
        @Nullable String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        @Nullable String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        return Optional.ofNullable(type)
                .filter(any -> plain)
                .flatMap(MediaRange::read)
                .filter(MediaRange::utf8)
                .flatMap(sent -> named(sent.type()))
                .orElseThrow(Format::notAdmitted);
    }

    /** How the answer is to be written: as the parameter says, or else the header, or else as the body is. */
    static Format ofAnswer(@Nullable String formato, HttpHeaders headers, Format body) {
        if (formato != null) {
            return valueOf(formato.toUpperCase(Locale.ROOT));
        }
        List<String> offered = Stream.concat(Stream.of(body), Arrays.stream(values()))
                .map(format -> format.mediaType)
                .toList();
        return Accept.best(headers.getRequestHeader(HttpHeaders.ACCEPT), offered)
                .flatMap(Format::named)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        406,
                        "formato-no-disponible",
                        "Formato no disponible",
                        "El lote se responde como " + names()
                                + ": dígalo en Accept o con ?formato=ndjson, csv o xlsx.")));
    }

    private static Optional<Format> named(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    private static ProblemException notAdmitted() {
        return new ProblemException(Problem.of(
                415,
                "formato-no-admitido",
                "Formato no admitido",
                "Un lote se anuncia con Content-Type " + names() + ", en UTF-8 y sin Content-Encoding."));
    }

    private static String names() {
        return Wording.anyOf(
                Arrays.stream(values()).map(format -> format.mediaType).toList());
    }
}
