package io.dictamen.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;

/** What holds of every answer, whoever made it, on its way to the wire. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METHODS = "OPTIONS, GET, HEAD, POST, PUT, DELETE";

    private static final List<Header> ALWAYS = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("X-Frame-Options", "DENY"),
            Header.of("Referrer-Policy", "no-referrer"),
            // Nothing that is answered here is a page; the report's drawing has styles.
            Header.of(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
            Header.of("Cache-Control", "no-store"));
    private static final Header ENCRYPTED = Header.of("Strict-Transport-Security", "max-age=31536000");

    private Answers() {}

    /** A header as it is written to the wire, so that nothing is left to encode. */
    private record Header(CharSequence name, CharSequence value) {
        static Header of(String name, String value) {
            return new Header(AsciiString.cached(name), AsciiString.cached(value));
        }

        void add(HttpHeaders headers) {
            if (!headers.contains(name)) {
                headers.add(name, value);
            }
        }
    }

    /** The same answer with the headers that all have, and with a problem where it says that there is one and not which. */
    static HttpResponse complete(HttpResponse answer, boolean toHead, boolean encrypted) {
        HttpResponse told = answer;
        if (answer.status().code() >= 400
                && !toHead
                && answer instanceof FullHttpResponse whole
                && !whole.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)) {
            told = problem(answer.status(), false);
            told.headers().add(answer.headers().remove(HttpHeaderNames.CONTENT_LENGTH));
            whole.release();
        }
        secure(told.headers(), encrypted);
        return told;
    }

    /** The last answer of a connection; {@link RequestHead#SERVER_ITSELF} is no refusal, but ends it too. */
    static FullHttpResponse refusal(int status, boolean toHead, boolean encrypted) {
        FullHttpResponse answer = status < 400
                ? new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status))
                : problem(HttpResponseStatus.valueOf(status), toHead);
        if (status < 400) {
            answer.headers().set(HttpHeaderNames.ALLOW, METHODS);
        }
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        secure(answer.headers(), encrypted);
        return answer;
    }

    private static FullHttpResponse problem(HttpResponseStatus status, boolean toHead) {
        Problem problem = Problems.standard(status.code());
        Limit.met(problem);
        byte[] text = text(problem);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, toHead ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(text));
        problem.headers().forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, text.length);
        return answer;
    }

    private static void secure(HttpHeaders headers, boolean encrypted) {
        for (Header header : ALWAYS) {
            header.add(headers);
        }
        if (encrypted) {
            ENCRYPTED.add(headers);
        }
    }

    private static byte[] text(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
