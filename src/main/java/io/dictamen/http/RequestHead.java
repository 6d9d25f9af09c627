package io.dictamen.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold of the head of a request (RFC 9112) and Netty lets pass: whatever two readers on its way could
 * understand in two ways.
 */
final class RequestHead {
    static final int SERVER_ITSELF = 204;
    private static final String EVERYTHING = "*";
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#@]+)([/?][^#]*)?");

    private RequestHead() {}

    static boolean isHead(HttpRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** The status that refuses it; 0 where it is sound. */
    static int fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return notUnderstood(request.decoderResult().cause());
        }
        int status = version(request.protocolVersion());
        if (status == 0) {
            status = names(request.headers(), request.protocolVersion());
        }
        if (status == 0) {
            status = coding(request.headers());
        }
        return status == 0 ? target(request) : status;
    }

    private static int notUnderstood(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return 414;
        }
        return cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }

    private static int version(HttpVersion version) {
        if (version == HttpVersion.HTTP_1_1) {
            return 0;
        }
        if (!version.protocolName().equals("HTTP")) {
            return 400;
        }
        return version.majorVersion() == 1 ? 0 : 505;
    }

    private static int names(HttpHeaders headers, HttpVersion version) {
        int hosts = 0;
        for (Iterator<Map.Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence(); all.hasNext(); ) {
            CharSequence name = all.next().getKey();
            if (name.length() == 0) {
                return 400;
            }
            if (name.length() == 4 && AsciiString.contentEqualsIgnoreCase(name, HttpHeaderNames.HOST)) {
                hosts++;
            }
        }
        return hosts == 1 || hosts == 0 && version == HttpVersion.HTTP_1_0 ? 0 : 400;
    }

    /** Of the codings of a body only chunked is understood. */
    private static int coding(HttpHeaders headers) {
        String coding = headers.get(HttpHeaderNames.TRANSFER_ENCODING);
        if (coding == null || HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding.strip())) {
            return 0;
        }
        return coding.isBlank() ? 400 : 501;
    }

    private static int target(HttpRequest request) {
        String target = request.uri();
        if (target.startsWith("/")) {
            return 0;
        }
        if (target.equals(EVERYTHING)) {
            return request.method().equals(HttpMethod.OPTIONS) ? SERVER_ITSELF : 400;
        }
        if (request.method().equals(HttpMethod.CONNECT)) {
            return 501;
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            return 400;
        }
        // It counts, and not the header (RFC 9112, 3.2.2).
        request.headers().set(HttpHeaderNames.HOST, absolute.group(1));
        String path = absolute.group(2);
        request.setUri(path == null ? "/" : path.startsWith("?") ? "/" + path : path);
        return 0;
    }
}
