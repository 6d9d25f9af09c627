package io.dictamen.crossing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as clients write them, and as nobody should. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UploadFormTest {
    private static final String FILE = "form-data; name=\"almacontact\"; filename=\"a.csv\"";
    private static final String OTHER =
            "--b\r\nContent-Disposition: form-data; name=\"claro\"; filename=\"c.csv\"\r\n\r\nventa;plan\nV-1;Ñ\n\r\n";
    private static final String TYPE = "multipart/form-data; boundary=b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/csv; charset='utf-8'",
                "Content-Type: text/csv; charset=",
                "Content-Type: text/csv; charset=\"\"",
                "Content-Type: text/csv; charset=application/pdf",
                "Content-Type: text/csv; charset=x-unknown",
                "Content-Type: text/csv; charset=latin1",
                "Content-Type: text/csv; charset=UTF-16; header=present",
                "Content-Type: text/csv; Charset=á é",
                "Content-Type: nada",
                "Content-Type:",
                "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary",
                "Content-Transfer-Encoding: 8bit",
                "X-Otro: \"",
                "Content-Length: x"
            })
    void what_a_file_says_of_itself_says_nothing(String header) {
        Response answer = send(TYPE, part(FILE, header) + OTHER + "--b--\r\n");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("filas.estado")).containsExactly("CONFORME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; charset=x-foo; boundary=b",
                "multipart/form-data; charset='utf-8'; boundary=\"b\"",
                "Multipart/Form-Data; boundary=b; profile=x",
                "multipart/form-data;boundary=b;charset=latin1"
            })
    void what_the_form_says_beside_its_boundary_says_nothing(String type) {
        assertThat(send(type, part(FILE, "Content-Type: text/csv") + OTHER + "--b--\r\n")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset='utf-8'", "charset=", "charset=latin1", "charset=application/pdf", "v=1"})
    void a_field_is_utf_8_whatever_it_says(String parameter) {
        String field = "--b\r\nContent-Disposition: form-data; name=\"comparar\"\r\nContent-Type: text/plain; "
                + parameter + "\r\n\r\naño\r\n";
        String sheet = "venta;año\nV-1;1\n";
        String form = field + file("almacontact", sheet) + file("claro", sheet) + "--b--\r\n";
        assertThat(send(TYPE, form).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"almacontact\"; filename*=UTF-8''ventas%20a%C3%B1o.csv",
                "form-data; filename=\"a;b.csv\"; name=\"almacontact\"",
                "form-data; name=almacontact; filename=a.csv",
                "Form-Data; name=\"almacontact\"; filename=\"á\\\"b.csv\"; charset=x-foo"
            })
    void a_file_may_have_any_name(String disposition) {
        Response answer = send(TYPE, part(disposition, "Content-Type: text/csv") + OTHER + "--b--\r\n");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form-data; name=\"almacontact\"; filename=\"a.csv\" | Content-Type: multipart/mixed",
                "form-data; name=\"almacontact\"; filename=\"a.csv\" | Content-Type: multipart/mixed; boundary=",
                "form-data; name=\"almacontact\"; filename=\"a.csv\" | Content-Type: multipart/mixed; boundary=m",
                "form-data; name=\"almacontact\"; filename=\"a.csv\" | Content-Transfer-Encoding: base64",
                "form-data; name=\"almacontact\"; filename=\"a.csv\" | Content-Transfer-Encoding:",
                "form-data; name=\"almacontact\"; filename*=x y''a.csv | Content-Type: text/csv",
                "form-data; name=\"almacontact\"; filename*=UTF-8''%zz.csv | Content-Type: text/csv",
                "form-data; name=\"almacontact\"; filename*=a.csv | Content-Type: text/csv",
                "form-data; name; filename=\"a.csv\" | Content-Type: text/csv",
                "form-data; filename=\"a.csv\" | Content-Type: text/csv",
                "form-data; name=\"\"; filename=\"a.csv\" | Content-Type: text/csv",
                "form-data | Content-Type: text/csv",
                "attachment | Content-Type: text/csv",
                "form-data; name=\"otro\"; filename=\"c.csv\" | Content-Type: text/csv",
                "'' | ''"
            })
    void a_part_that_cannot_be_read_is_the_callers_fault(String disposition, String header) {
        Response answer = send(TYPE, part(disposition, header) + OTHER + "--b--\r\n");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:dictamen:problema:formulario-incorrecto");
        assertThat(answer.jsonPath().getString("detail")).contains("multipart/form-data con dos archivos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | 415",
                "multipart/form-data; boundary= | 415",
                "multipart/form-data; boundary=\"\" | 415",
                "multipart/mixed; boundary=b | 415",
                "text/plain | 415",
                "multipart/form-data; boundary=otro | 400",
                "multipart/form-data; boundary='b' | 400"
            })
    void a_form_that_is_not_announced_as_one_is_refused(String type, int status) {
        assertThat(send(type, part(FILE, "Content-Type: text/csv") + OTHER + "--b--\r\n")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b--\r\n", "--b\r\n", "\r\n\r\n", "--b\r\n\r\n\r\n--b--", "nada"})
    void a_form_without_its_files_is_the_callers_fault(String form) {
        assertThat(send(TYPE, form).statusCode()).isEqualTo(400);
    }

    private static String part(String disposition, String header) {
        return "--b\r\nContent-Disposition: " + disposition + "\r\n" + header + "\r\n\r\nventa;plan\nV-1;Ñ\n\r\n";
    }

    private static String file(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x.csv\"\r\n\r\n" + content
                + "\r\n";
    }

    private static Response send(String type, String form) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .queryParam("registrar", false)
                .header("Content-Type", type)
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reportes/cruce-ventas");
    }
}
