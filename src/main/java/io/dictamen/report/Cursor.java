package io.dictamen.report;

import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The end of a page, as a text that only the service reads. */
final class Cursor {
    private Cursor() {}

    static String of(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(" ", key).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> read(String text, List<QueryRows.Key> key) {
        List<String> parts = List.of(decoded(text).split(" ", -1));
        if (parts.size() != key.size()) {
            throw unreadable();
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!key.get(i).type().text.matcher(parts.get(i)).matches()) {
                throw unreadable();
            }
        }
        return parts;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return Problems.badParameter("cursor", "no es un cursor de una respuesta anterior de este reporte.");
    }
}
