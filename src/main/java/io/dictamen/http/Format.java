package io.dictamen.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a body is written. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    XLSX(Format.WORKBOOK),
    PDF("application/pdf"),
    ELEMENTOS(Format.MUTATION_ELEMENTS);

    /** For annotations, which take nothing but a constant. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A report of mutants, as the viewers of Stryker read it. */
    public static final String MUTATION_ELEMENTS = "application/vnd.mutation-testing-elements+json";

    /** Those in which a batch is written, a request a line. */
    public static final List<Format> OF_LINES = List.of(NDJSON, CSV, XLSX);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What an answer says of itself. */
    public String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** As {@code formato} names it, and as names of files end. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words(List<Format> formats) {
        return formats.stream().map(Format::word).toList();
    }

    public static Format of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Optional<Format> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    /** What the parameter {@code formato} says, or else what the caller accepts best; the first of equals. */
    public static Format asked(QueryParameters given, HttpHeaders headers, List<Format> offered) {
        return given.word("formato", words(offered))
                .map(Format::of)
                .or(() -> accepted(headers, offered))
                .orElseThrow(NotAcceptableException::new);
    }

    /** What the caller accepts best; the first of equals, and empty where the caller accepts none. */
    public static Optional<Format> accepted(HttpHeaders headers, List<Format> offered) {
        List<String> types = offered.stream().map(Format::mediaType).toList();
        return Accept.best(headers.getRequestHeader(HttpHeaders.ACCEPT), types).flatMap(Format::ofMediaType);
    }
}
