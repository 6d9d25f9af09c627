package io.dictamen.report;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a report is written. */
enum Formato {
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
    static Formato of(Parametros parametros, Request request) {
        Optional<String> named = parametros.palabra("formato", NAMES);
        return named.map(name -> valueOf(name.toUpperCase(Locale.ROOT))).orElseGet(() -> accepted(request));
    }

    private static Formato accepted(Request request) {
        List<Variant> variants = Arrays.stream(values())
                .map(formato -> new Variant(MediaType.valueOf(formato.mediaType), (String) null, null))
                .toList();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return values()[variants.indexOf(chosen)];
    }
}
