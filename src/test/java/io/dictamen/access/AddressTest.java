package io.dictamen.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every address of {@code acceso.txt} answers to whatever a stranger sends. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class AddressTest {
    private static final List<String> NASTY = List.of(
            "",
            ";;",
            "a b",
            "\"",
            "áé\u2028ñ",
            "*/",
            "text//csv",
            "text/csv;q=0,8",
            "text/csv;a=\"",
            "application/json;charset='utf-8'",
            "application/json;charset=application/pdf",
            "multipart/form-data; charset=x-foo; boundary=\"",
            "bytes=9-1,-,W/\"",
            "%zz",
            "x".repeat(4_000));
    /** Read before the address is, so that few addresses tell as much as all. */
    private static final List<List<String>> CREDENTIALS = List.of(List.of("Authorization"), List.of("X-API-Key"));

    private static final int ADDRESSES_FOR_CREDENTIALS = 10;

    /** Sent together, since none of them hides what another does; those that are read first go alone. */
    private static final List<List<String>> HEADERS = List.of(
            List.of("Accept"),
            List.of("Content-Type"),
            List.of(
                    "Content-Encoding",
                    "Accept-Charset",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Cookie",
                    "Range",
                    "Expect",
                    "Idempotency-Key",
                    "X-Request-Id",
                    "traceparent"),
            List.of(
                    "If-Match",
                    "If-Modified-Since",
                    "If-None-Match",
                    "Origin",
                    "Sec-Fetch-Site",
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Host",
                    "X-HTTP-Method-Override"));

    @Test
    void no_header_makes_any_address_fail() throws Exception {
        String key = TestAccess.keyUntil("rara", null, Rol.ASIGNABLES.toArray(String[]::new));
        List<AccessTable.Row> rows = AccessTable.read().rows();
        assertThat(rows.parallelStream().flatMap(row -> failed(row, HEADERS, key)))
                .isEmpty();
        assertThat(rows.stream().limit(ADDRESSES_FOR_CREDENTIALS).flatMap(row -> failed(row, CREDENTIALS, key)))
                .isEmpty();
    }

    private static Stream<String> failed(AccessTable.Row row, List<List<String>> each, String key) {
        String line = row.method() + " " + row.path().replaceAll("\\{[^}]*}", "1");
        List<String> failed = new ArrayList<>();
        for (List<String> headers : each) {
            for (String value : NASTY) {
                try {
                    RawCall.Answer answer = RawCall.answer(line, head(headers, value, key), "[");
                    if (answer.head().isEmpty() || answer.status() >= 500) {
                        failed.add(line + " " + headers + ": " + value + " -> " + answer);
                    }
                } catch (IOException e) {
                    failed.add(line + " " + headers + ": " + value + " -> " + e);
                }
            }
        }
        return failed.stream();
    }

    private static String head(List<String> headers, String value, String key) {
        StringBuilder head = new StringBuilder();
        headers.forEach(header -> head.append(header).append(": ").append(value).append("\r\n"));
        if (!headers.contains("Authorization") && !headers.contains("X-API-Key")) {
            head.append("X-API-Key: ").append(key).append("\r\n");
        }
        return headers.contains("Content-Type")
                ? head.toString()
                : head.append("Content-Type: application/json\r\n").toString();
    }

    @Test
    void who_asks_or_takes_another_method_hears_those_that_an_address_has() throws Exception {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (AccessTable.Row row : AccessTable.read().rows()) {
            if (!row.path().contains("{otra}")
                    && !row.path().contains("/reportes/{")
                    && !row.path().equals("/q")) {
                Set<String> of = methods.computeIfAbsent(row.path(), path -> new TreeSet<>(Set.of("OPTIONS")));
                of.addAll(row.method().equals("GET") ? Set.of("GET", "HEAD") : Set.of(row.method()));
            }
        }
        assertThat(methods).hasSizeGreaterThan(30);
        String credentials = "X-API-Key: " + TestAccess.key("curiosa") + "\r\n";
        for (Map.Entry<String, Set<String>> address : methods.entrySet()) {
            String path = address.getKey().replaceAll("\\{[^}]*}", "algo");
            String allow = String.join(", ", address.getValue());
            for (String suffix : List.of("", "/", "?x=1")) {
                RawCall.Answer asked = RawCall.answer("OPTIONS " + path + suffix, credentials, "");
                assertThat(asked.status() + " " + asked.header("Allow"))
                        .as("OPTIONS %s", path + suffix)
                        .isEqualTo("200 " + allow);
            }
            for (String method :
                    List.of("PATCH", "INVENTADO", address.getValue().contains("GET") ? "TRACE" : "GET")) {
                RawCall.Answer refused = RawCall.answer(method + " " + path, credentials, "");
                assertThat(refused.status() + " " + refused.header("Allow"))
                        .as("%s %s", method, path)
                        .isEqualTo("405 " + allow);
                assertThat(refused.body()).contains("urn:dictamen:problema:metodo-no-permitido");
            }
        }
    }

    @Test
    void an_address_that_is_not_there_has_no_methods() throws IOException {
        for (String path : List.of("/nada", "/api/v1/nada", "/api/v1/personas/a/b/c", "/api/v1/reportes/otro")) {
            for (String method : List.of("OPTIONS", "PATCH", "GET")) {
                RawCall.Answer answer = RawCall.answer(method + " " + path, "", "");
                assertThat(answer.status() + answer.header("Allow"))
                        .as("%s %s", method, path)
                        .isEqualTo("404");
            }
        }
    }
}
