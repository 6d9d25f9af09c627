package io.dictamen.report;

import io.dictamen.http.Accept;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a report is written. */
public enum Formato {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    static final List<String> NAMES =
            Arrays.stream(values()).map(Formato::nombre).toList();

    private final String mediaType;

    Formato(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String nombre() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the parameter says, else what the caller accepts. */
    public static Formato of(Parametros parametros, HttpHeaders headers) {
        Optional<String> named = parametros.palabra("formato", NAMES);
        return named.map(name -> valueOf(name.toUpperCase(Locale.ROOT))).orElseGet(() -> accepted(headers));
    }

    private static Formato accepted(HttpHeaders headers) {
        List<String> offered = Arrays.stream(values()).map(Formato::mediaType).toList();
        return Accept.best(headers.getRequestHeader(HttpHeaders.ACCEPT), offered)
                .map(type -> values()[offered.indexOf(type)])
                .orElseThrow(NotAcceptableException::new);
    }
}
