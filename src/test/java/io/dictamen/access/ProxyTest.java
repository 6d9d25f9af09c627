package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.RawCall;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind proxies, configured as the operator's page says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ProxyTest.Behind.class)
class ProxyTest {
    private static final String BODY = "{\"usuario\":\"%s\",\"clave\":\"%s\"}";

    private final String nombre = "p" + UUID.randomUUID().toString().substring(0, 8);

    public static final class Behind implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,10.1.0.0/16,2001:db8:aaaa::/48,proxy.interno",
                    "dictamen.acceso.intentos", "5");
        }
    }

    @BeforeEach
    void person() {
        TestAccess.person(nombre, Rol.QA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "198.51.100.1,203.0.113.9 , 10.1.2.3 | 203.0.113.9",
                "198.51.100.1,203.0.113.9\\r\\nX-Forwarded-For: 10.1.2.3, 10.1.0.1 | 203.0.113.9",
                "10.1.0.9, 10.1.0.8 | 10.1.0.9",
                "10.2.0.1 | 10.2.0.1",
                "203.0.113.9:4711 | 203.0.113.9",
                "[2001:db8::7]:4711 | 2001:db8:0:0:0:0:0:7",
                "2001:db8::7, 2001:db8:aaaa::1 | 2001:db8:0:0:0:0:0:7",
                "::ffff:203.0.113.9 | 203.0.113.9",
                "unknown | 127.0.0.1",
                "203.0.113.9, unknown | 127.0.0.1",
                "198.51.100.1, unknown, 10.1.2.3 | 10.1.2.3",
                "_oculto | 127.0.0.1",
                "localhost | 127.0.0.1",
                "1.2.3 | 127.0.0.1",
                "999.1.1.1 | 127.0.0.1",
                "[::1 | 127.0.0.1",
                "\" | 127.0.0.1",
                ", , | 127.0.0.1",
                "'' | 127.0.0.1"
            })
    void the_address_is_the_first_from_the_right_that_is_no_trusted_proxys(String sent, String address)
            throws IOException {
        RawCall.Answer answer = login(TestAccess.CLAVE, "X-Forwarded-For: " + sent.replace("\\r\\n", "\r\n"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(from()).containsExactly(address);
    }

    @Test
    void a_header_that_the_proxy_does_not_write_is_not_read() throws IOException {
        assertThat(login(
                                TestAccess.CLAVE,
                                "Forwarded: for=198.51.100.1\r\nX-Real-IP: 198.51.100.2\r\nX-Forwarded-For: 203.0.113.9")
                        .status())
                .isEqualTo(201);
        assertThat(from()).containsExactly("203.0.113.9");
    }

    @Test
    void who_writes_another_address_each_time_is_throttled_all_the_same() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(login("equivocada", "X-Forwarded-For: 198.51.100." + i + ", 203.0.113.77")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(login(TestAccess.CLAVE, "X-Forwarded-For: 192.0.2.1, 203.0.113.77")
                        .status())
                .isEqualTo(429);
        assertThat(from()).containsExactly("203.0.113.77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto: a b",
                "X-Forwarded-Proto: https, http",
                "X-Forwarded-Proto:",
                "X-Forwarded-Host: a b/%zz",
                "X-Forwarded-Port: abc",
                "X-Forwarded-Port: 999999",
                "X-Forwarded-Prefix: //a b",
                "X-Forwarded-Ssl: on",
                "X-Forwarded-For: unknown",
                "Forwarded: for=;;\""
            })
    void nothing_that_is_forwarded_makes_a_call_fail(String head) throws IOException {
        String key = "X-API-Key: " + TestAccess.key("detras") + "\r\n" + head + "\r\n";
        for (String path : List.of("/api/v1/decisiones", "/api/v1/nada", "/q/health", "/q/metrics", "/q/openapi")) {
            assertThat(RawCall.answer("GET " + path, key, "").status())
                    .as("%s %s", path, head)
                    .isLessThan(500);
        }
        String lote = "Content-Type: application/x-ndjson\r\n" + key;
        assertThat(RawCall.answer("POST /api/v1/decisiones/indicador/lote", lote, "{}")
                        .status())
                .isEqualTo(200);
    }

    private RawCall.Answer login(String clave, String head) throws IOException {
        return RawCall.answer(
                "POST /api/v1/sesion",
                "Content-Type: application/json\r\n" + head + "\r\n",
                BODY.formatted(nombre, clave));
    }

    private List<String> from() {
        return given().queryParam("objeto", nombre)
                .get("/api/v1/auditoria")
                .jsonPath()
                .getList("anotaciones.desde");
    }
}
