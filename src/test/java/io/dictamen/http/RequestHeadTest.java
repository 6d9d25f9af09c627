package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.RawCall;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two readers on the way of a request could understand in two ways, and what is none at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestHeadTest {
    private static final String GET = "GET /q/health/live HTTP/1.1|";
    private static final String LOGIN = "POST /api/v1/sesion HTTP/1.1|Host: x|Content-Type: application/json|";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "no Host! 400! GET /q/health/live HTTP/1.1||",
                "Host twice! 400! GET /q/health/live HTTP/1.1|Host: x|Host: x||",
                "another Host too! 400! GET /q/health/live HTTP/1.1|Host: x|hOST: y||",
                "a header without a name! 400! GET /q/health/live HTTP/1.1|Host: x|: y||",
                "a header without a colon! 400! GET /q/health/live HTTP/1.1|Host: x|Xy||",
                "a blank before the colon! 400! LOGIN Transfer-Encoding : chunked||0||",
                "a length and chunks! 400! LOGIN Content-Length: 5|Transfer-Encoding: chunked||0||",
                "two lengths! 400! LOGIN Content-Length: 1|Content-Length: 2||{}",
                "one length twice! 400! LOGIN Content-Length: 2|Content-Length: 2||{}",
                "a length with a sign! 400! LOGIN Content-Length: +2||{}",
                "a length that is too long! 400! LOGIN Content-Length: 99999999999999999999||{}",
                "an unknown coding! 501! LOGIN Transfer-Encoding: xchunked||2|{}|0||",
                "an unknown coding and a length! 501! LOGIN Transfer-Encoding: xchunked|Content-Length: 2||{}",
                "a coding before chunked! 501! LOGIN Transfer-Encoding: gzip, chunked||2|{}|0||",
                "chunked twice! 501! LOGIN Transfer-Encoding: chunked, chunked||2|{}|0||",
                "no coding! 501! LOGIN Transfer-Encoding: identity||{}",
                "an empty coding! 400! LOGIN Transfer-Encoding: ||{}",
                "chunked, and then not! 400! LOGIN Transfer-Encoding: chunked, gzip||2|{}|0||",
                "a chunk of no length! 400! LOGIN Transfer-Encoding: chunked||zz|{}|0||",
                "a chunk of a negative length! 400! LOGIN Transfer-Encoding: chunked||-1|{}|0||",
                "the preface of HTTP/2! 505! PRI * HTTP/2.0||SM||",
                "a version to come! 505! GET /q/health/live HTTP/3.0|Host: x||",
                "no HTTP! 400! GET /q/health/live XTTP/1.1|Host: x||",
                "no version! 400! GET /q/health/live||",
                "everything, but by GET! 400! GET * HTTP/1.1|Host: x||",
                "no address! 400! GET q/health/live HTTP/1.1|Host: x||",
                "an address of another kind! 400! GET ftp://x/q/health/live HTTP/1.1|Host: x||",
                "a tunnel! 501! CONNECT x:80 HTTP/1.1|Host: x||",
                "a method that is no word! 400! GE(T /q/health/live HTTP/1.1|Host: x||"
            })
    void what_is_ambiguous_is_refused_and_the_connection_closed(String what, int status, String lines)
            throws IOException {
        String sent = lines.strip().replace("LOGIN ", LOGIN).replace("|", "\r\n");
        try (RawCall call = new RawCall(RestAssured.port)) {
            RawCall.Answer answer = call.send(sent).hear();
            assertThat(answer.status()).as(what).isEqualTo(status);
            assertProblem(answer, status);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(call.isClosed()).isTrue();
        }
    }

    @Test
    void what_is_too_long_is_a_problem_of_its_own() throws IOException {
        assertProblem(answer("GET /" + "a".repeat(5_000) + " HTTP/1.1|Host: x||"), 414);
        assertProblem(answer(GET + "Host: x|X: " + "a".repeat(30_000) + "||"), 431);
    }

    @Test
    void the_service_itself_says_which_methods_there_are() throws IOException {
        RawCall.Answer answer = answer("OPTIONS * HTTP/1.1|Host: x||");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).isEqualTo("OPTIONS, GET, HEAD, POST, PUT, DELETE");
        assertPromised(answer);
    }

    @Test
    void an_address_with_its_host_is_that_of_the_path() throws IOException {
        assertThat(answer("GET http://x/q/health/live HTTP/1.1|Host: y||").status())
                .isEqualTo(200);
        assertThat(answer("GET HTTP://x HTTP/1.1|Host: x||").status()).isEqualTo(302);
        assertThat(answer("GET http://x/api/v1/decisiones HTTP/1.1|Host: x||").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/live, 200",
        "HEAD, /q/health/live, 200",
        "HEAD, /nada, 404",
        "GET, /, 302",
        "GET, /consola/entrar, 200",
        "GET, /nada, 404",
        "GET, /q/nada, 401",
        "GET, /q/openapi, 401",
        "GET, /q/%zz, 400",
        "GET, /q/\", 400",
        "GET, /api/v1/decisiones, 401",
        "GET, /api/nada, 404",
        "FOO, /api/v1/decisiones, 405",
        "OPTIONS, /api/v1/decisiones, 200"
    })
    void every_answer_has_the_headers_that_are_promised(String method, String path, int status) throws IOException {
        RawCall.Answer answer = answer(method + " " + path + " HTTP/1.1|Host: x|Connection: close||");
        assertThat(answer.status()).isEqualTo(status);
        assertPromised(answer);
    }

    private static RawCall.Answer answer(String lines) throws IOException {
        return RawCall.answer(RestAssured.port, lines.replace("|", "\r\n"));
    }

    private static void assertProblem(RawCall.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":\"");
        assertPromised(answer);
    }

    private static void assertPromised(RawCall.Answer answer) {
        for (String header : List.of("x-content-type-options", "x-frame-options", "referrer-policy")) {
            assertThat(answer.header(header)).as(header).isNotEmpty();
        }
        assertThat(answer.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }
}
