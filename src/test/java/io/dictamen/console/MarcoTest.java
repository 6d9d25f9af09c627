package io.dictamen.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarcoTest {
    private static final String[] ALL = {
        Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR, Rol.OPERADOR, Rol.ADMIN
    };
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/consola/recursos/[^\"]+)\"");
    private static final int MOST_BYTES = 200_000;

    @Test
    void cada_pagina_se_abre_a_quien_el_menu_la_ofrece_y_a_nadie_mas() {
        List<String> wrong = new ArrayList<>();
        for (Pagina pagina : Pagina.values()) {
            for (String rol : ALL) {
                int status = as(rol).get(pagina.direccion()).statusCode();
                boolean offered = pagina.roles().isEmpty() || pagina.roles().contains(rol);
                if (status != (offered ? 200 : 403)) {
                    wrong.add(rol + " " + pagina.direccion() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void quien_no_entro_es_llevado_a_entrar_y_de_vuelta() {
        nobody().redirects()
                .follow(false)
                .get("/consola/diario?asunto=S-1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/consola/entrar?seguir=%2Fconsola%2Fdiario%3Fasunto%3DS-1"));
        nobody().redirects().follow(false).get("/").then().statusCode(302).header("Location", equalTo("/consola"));
    }

    @Test
    void una_pagina_de_otro_sitio_no_cambia_nada_con_la_sesion_de_nadie() {
        String body = "{\"nota\": \"de otro sitio\"}";
        for (RequestSpecification foreign : List.of(
                as(Rol.ANALISTA),
                as(Rol.ANALISTA).header("Origin", "http://otro.example"),
                as(Rol.ANALISTA).header("Sec-Fetch-Site", "same-site"),
                as(Rol.ANALISTA).header("Sec-Fetch-Site", "cross-site").header("Origin", own()))) {
            foreign.contentType("application/json")
                    .body(body)
                    .post("/api/v1/versiones")
                    .then()
                    .statusCode(403)
                    .body("type", containsString("pagina-ajena"));
        }
        as(Rol.ANALISTA)
                .header("Origin", own())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/versiones")
                .then()
                .statusCode(201);
        nobody().header("Origin", "http://otro.example")
                .contentType("application/x-www-form-urlencoded")
                .body("usuario=x&clave=y")
                .post("/consola/entrar")
                .then()
                .statusCode(403);
    }

    @Test
    void la_sesion_de_un_navegador_no_la_leen_los_programas_de_la_pagina_ni_otros_sitios() {
        TestAccess.person("olga", Rol.QA);
        Response entered = nobody().redirects()
                .follow(false)
                .header("Origin", own())
                .contentType("application/x-www-form-urlencoded")
                .body("usuario=olga&clave=" + TestAccess.CLAVE.replace(" ", "+") + "&seguir=//otro.example")
                .post("/consola/entrar");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/consola");
        assertThat(entered.header("Set-Cookie"))
                .startsWith("dictamen_sesion=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        String policy = entered.header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void un_problema_es_una_pagina_para_personas_y_un_aviso_dentro_de_otra() {
        as(Rol.QA)
                .get("/consola/no-existe")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("No existe nada en esta dirección"));
        as(Rol.QA)
                .header("HX-Request", "true")
                .get("/consola/administracion")
                .then()
                .statusCode(403)
                .body(containsString("role=\"alert\""));
    }

    @Test
    void ninguna_pagina_pesa_mas_de_200_kb_con_sus_programas() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String cookie = "dictamen_sesion=" + TestAccess.token("pesa", ALL);
        List<String> heavy = new ArrayList<>();
        for (Pagina pagina : Pagina.values()) {
            String html = http.send(get(pagina.direccion(), cookie), BodyHandlers.ofString())
                    .body();
            long bytes = html.length();
            Set<String> parts = new LinkedHashSet<>();
            for (Matcher part = PART.matcher(html); part.find(); ) {
                parts.add(part.group(1));
            }
            assertThat(parts).as(pagina.direccion()).isNotEmpty();
            for (String part : parts) {
                bytes +=
                        http.send(get(part, cookie), BodyHandlers.ofByteArray()).body().length;
            }
            if (bytes > MOST_BYTES) {
                heavy.add(pagina.direccion() + " " + bytes);
            }
        }
        assertThat(heavy).isEmpty();
    }

    private static HttpRequest get(String address, String cookie) {
        return HttpRequest.newBuilder(URI.create(own() + address))
                .header("Cookie", cookie)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static RequestSpecification as(String rol) {
        return nobody().cookie("dictamen_sesion", TestAccess.token("consola-" + rol, rol));
    }

    private static RequestSpecification nobody() {
        return given().auth().none();
    }

    private static String own() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
