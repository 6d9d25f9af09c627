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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a proxy that writes the standard header (RFC 7239). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(StandardProxyTest.Behind.class)
class StandardProxyTest {
    public static final class Behind implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,10.1.0.0/16");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=\"203.0.113.9:4711\";proto=https;by=10.1.0.1 | 203.0.113.9",
                "for=198.51.100.1, for=203.0.113.9;host=x, proto=http;for=10.1.2.3 | 203.0.113.9",
                "for=\"[2001:db8::7]:4711\" | 2001:db8:0:0:0:0:0:7",
                "for=\"198.51.100.1, 203.0.113.9\" | 127.0.0.1",
                "for=203.0.113.9, for=unknown | 127.0.0.1",
                "for=203.0.113.9, for=\"_x\", for=10.1.2.3 | 10.1.2.3",
                "proto=https | 127.0.0.1",
                "for= | 127.0.0.1",
                "; | 127.0.0.1"
            })
    void the_address_is_the_first_from_the_right_that_is_no_trusted_proxys(String sent, String address)
            throws Exception {
        String nombre = "p" + UUID.randomUUID().toString().substring(0, 8);
        TestAccess.person(nombre, Rol.QA);
        RawCall.Answer answer = RawCall.answer(
                "POST /api/v1/sesion",
                "Content-Type: application/json\r\nX-Forwarded-For: 192.0.2.66\r\nForwarded: " + sent + "\r\n",
                "{\"usuario\":\"" + nombre + "\",\"clave\":\"" + TestAccess.CLAVE + "\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(given().queryParam("objeto", nombre)
                        .get("/api/v1/auditoria")
                        .jsonPath()
                        .getList("anotaciones.desde"))
                .containsExactly(address);
    }
}
