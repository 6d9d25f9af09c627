package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a house may configure: its identity provider, the pages that may call, and how often a key may. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(HouseTest.House.class)
class HouseTest {
    private static final int PER_SECOND = 8;

    public static final class House implements QuarkusTestProfile {
        // Asked for in one class loader and used in another.
        private static final String PRIVATE = "dictamen.prueba.privada";

        @Override
        public Map<String, String> getConfigOverrides() {
            KeyPair pair = keyPair();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return Map.ofEntries(
                    Map.entry("quarkus.oidc.tenant-enabled", "true"),
                    Map.entry(
                            "quarkus.oidc.public-key",
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())),
                    Map.entry("quarkus.oidc.client-id", "dictamen"),
                    Map.entry("quarkus.oidc.consola.tenant-enabled", "true"),
                    Map.entry("quarkus.oidc.consola.auth-server-url", HouseProvider.started(pair)),
                    Map.entry("quarkus.oidc.consola.client-id", "consola"),
                    Map.entry("quarkus.oidc.consola.credentials.secret", "un secreto de más de treinta y dos letras"),
                    Map.entry("quarkus.oidc.consola.roles.role-claim-path", "groups"),
                    Map.entry("dictamen.acceso.grupos", "Calidad=qa,Calidad=auditor,Jefes de área=aprobador"),
                    Map.entry("quarkus.http.cors.enabled", "true"),
                    Map.entry("quarkus.http.cors.origins", "https://ventas.example"),
                    Map.entry("dictamen.acceso.por-segundo", String.valueOf(PER_SECOND)));
        }

        private static KeyPair keyPair() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void a_token_of_the_houses_provider_brings_its_roles() throws Exception {
        String token = token(Instant.now().plusSeconds(60), "auditor");
        given().auth()
                .oauth2(token)
                .get("/api/v1/sesion")
                .then()
                .statusCode(200)
                .body("nombre", equalTo("ana@casa.example"))
                .body("roles", equalTo(List.of("auditor")));
        given().auth().oauth2(token).get("/api/v1/auditoria").then().statusCode(200);
        given().auth().oauth2(token).get("/api/v1/personas").then().statusCode(403);
        given().auth()
                .oauth2(TestAccess.token("nuestra", Rol.ADMIN))
                .get("/api/v1/personas")
                .then()
                .statusCode(200);
    }

    @Test
    void a_token_that_the_provider_did_not_sign_or_that_is_over_is_refused() throws Exception {
        String good = token(Instant.now().plusSeconds(60), "auditor");
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "x".repeat(342);
        for (String token : List.of(forged, token(Instant.now().minusSeconds(60), "auditor"), "nada")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/sesion")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().auth().none().get("/api/v1/decisiones").then().statusCode(401);
    }

    @Test
    void whoever_the_house_knows_comes_in_to_the_pages_with_what_their_groups_may_do_and_leaves_there_too()
            throws Exception {
        HttpClient browser = browser();
        HttpResponse<String> page = comeIn(browser, "eva@casa.example", "\"Calidad\", \"Otro\"");
        assertThat(page.statusCode()).as("%s %s", page.uri(), page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Entrando…", "0;url=/consola/reportes?a=1&amp;b=2");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("dictamen_sesion=dct_").contains("HttpOnly", "SameSite=Strict");

        HttpResponse<String> who = get(browser, "/api/v1/sesion");
        assertThat(who.body()).contains("\"nombre\":\"eva@casa.example\"", "\"roles\":[\"auditor\",\"qa\"]");
        assertThat(get(browser, "/api/v1/sesiones").body()).contains("\"esta\":true");
        assertThat(get(browser, "/api/v1/personas").statusCode()).isEqualTo(403);

        HttpRequest leaving = request("/consola/salir")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(browser.send(leaving, HttpResponse.BodyHandlers.ofString()).body())
                .contains("0;url=/consola/casa/salir");
        assertThat(get(browser, "/api/v1/sesion").statusCode()).isEqualTo(401);
        HttpResponse<String> left = get(browser, "/consola/casa/salir");
        assertThat(System.getProperty(HouseProvider.LEFT)).isEqualTo("salió ");
        assertThat(left.uri().getPath()).isEqualTo("/consola/entrar");
        assertThat(left.body()).contains("Entrar con la cuenta de la casa");
    }

    @Test
    void whoever_has_no_group_that_is_known_or_the_name_of_somebody_here_is_told_so_on_a_page() throws Exception {
        HttpClient browser = browser();
        HttpResponse<String> none = comeIn(browser, "sin@casa.example", "\"<b>Otro</b>\"");
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.body()).contains("«sin@casa.example», pero ninguno de sus grupos");
        TestAccess.person("homonima", Rol.ADMIN);
        HttpResponse<String> taken = comeIn(browser(), "homonima", "\"Calidad\"");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(comeIn(browser(), "<i>eva</i>", "\"Otro\"").body())
                .contains("&lt;i&gt;eva")
                .doesNotContain("<i>");
        System.setProperty(HouseProvider.CLAIMS, "");
        HttpResponse<String> refused = get(browser(), "/consola/casa");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("La casa no lo dejó entrar").doesNotContain("<b>no");
        for (HttpResponse<String> page : List.of(none, taken, refused)) {
            assertThat(page.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("dictamen_sesion"));
        }
    }

    private static HttpResponse<String> comeIn(HttpClient browser, String nombre, String grupos) throws Exception {
        System.setProperty(
                HouseProvider.CLAIMS, "\"preferred_username\": \"" + nombre + "\", \"groups\": [" + grupos + "]");
        return get(browser, "/consola/casa?seguir=%2Fconsola%2Freportes%3Fa%3D1%26b%3D2");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    @Test
    void a_page_of_the_houses_origin_may_call_and_another_may_not() {
        for (String origin : List.of("https://ventas.example", "https://otra.example")) {
            boolean ours = origin.contains("ventas");
            given().auth()
                    .none()
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "x-api-key,content-type")
                    .options("/api/v1/decisiones/anulacion-registro")
                    .then()
                    .header("Access-Control-Allow-Origin", ours ? equalTo(origin) : nullValue());
        }
        String exposed = given().auth()
                .none()
                .header("Origin", "https://ventas.example")
                .get("/api/v1/decisiones")
                .then()
                .statusCode(401)
                .extract()
                .header("Access-Control-Expose-Headers");
        assertThat(exposed.split(","))
                .containsExactlyInAnyOrder(
                        "Allow",
                        "Content-Disposition",
                        "ETag",
                        "Location",
                        "Retry-After",
                        "WWW-Authenticate",
                        "X-Lote-Id");
    }

    @Test
    void a_key_that_asks_too_often_is_told_to_wait() {
        String clave = TestAccess.key("apurada");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20 * PER_SECOND && !answers.contains(429); i++) {
            var answer = given().auth().none().header("X-API-Key", clave).get("/api/v1/decisiones");
            answers.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                answer.then().header("Retry-After", "1").contentType("application/problem+json");
            }
        }
        assertThat(answers).contains(200, 429);
    }

    @Test
    void a_person_who_asks_too_often_is_told_to_wait_whatever_the_session() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20 * PER_SECOND && !answers.contains(429); i++) {
            String token = TestAccess.tokenUntil("apurado", Instant.now().plusSeconds(60), Rol.QA);
            answers.add(given().auth().oauth2(token).get("/api/v1/decisiones").statusCode());
        }
        assertThat(answers).contains(200, 429);
    }

    @Test
    void the_lines_of_a_batch_wait_for_their_turn_and_none_is_refused() {
        String clave = TestAccess.key("por-lotes");
        String lines = "{\"numeroSolicitud\":\"S-1\"}\n".repeat(2 * PER_SECOND + 1);
        long start = System.nanoTime();
        String answer = given().auth()
                .none()
                .header("X-API-Key", clave)
                .contentType("application/x-ndjson; charset=utf-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/decisiones/anulacion-registro/lote?registrar=false")
                .asString();
        assertThat(answer.lines().filter(line -> line.contains("problema:contrato")))
                .hasSize(2 * PER_SECOND + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the lines of three different seconds")
                .isGreaterThan(Duration.ofSeconds(1));
    }

    private static String token(Instant expira, String rol) throws Exception {
        String claims = """
                {"sub": "7", "upn": "ana@casa.example", "groups": ["%s"], "iat": %d, "exp": %d}
                """.formatted(rol, expira.getEpochSecond() - 600, expira.getEpochSecond());
        String signed = encode("{\"alg\": \"RS256\", \"typ\": \"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encode(claims.getBytes(StandardCharsets.UTF_8));
        byte[] key = Base64.getDecoder().decode(System.getProperty(House.PRIVATE));
        PrivateKey privateKey = java.security.KeyFactory.getInstance("RSA")
                .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(key));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey);
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(signature.sign());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
