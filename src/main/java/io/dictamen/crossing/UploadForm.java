package io.dictamen.crossing;

import io.dictamen.http.MediaRange;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A form with files ({@code multipart/form-data}), which go to disk as they come and are deleted when it is closed. It is
 * read here because Quarkus has one limit for all bodies, and that of a form is a limit for each of its files.
 */
final class UploadForm implements Closeable {
    private static final int BLOCK = 32 * 1024;
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEADER = 2 * BLOCK;
    private static final long LONGEST_FIELD = 64 * 1024;

    private final HttpPostMultipartRequestDecoder decoder;
    private final MultivaluedMap<String, String> campos = new MultivaluedHashMap<>();
    private final Map<String, Path> archivos = new TreeMap<>();

    private UploadForm(HttpPostMultipartRequestDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Reads a body to its end.
     *
     * @param names of the files that the form may have
     * @param largest how many bytes a file may have
     * @throws io.dictamen.http.ProblemException if it is no such form
     */
    static UploadForm read(@Nullable String contentType, InputStream body, List<String> names, long largest)
            throws IOException {
        DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, announced(contentType));
        UploadForm form;
        try {
            if (!HttpPostRequestDecoder.isMultipart(request)) {
                throw CruceProblems.noForm();
            }
            DefaultHttpDataFactory onDisk = new OnDisk();
            form = new UploadForm(new HttpPostMultipartRequestDecoder(
                    onDisk, request, StandardCharsets.UTF_8, MOST_PARTS, LONGEST_HEADER));
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException e) {
            throw CruceProblems.noForm();
        }
        try {
            form.take(body, largest);
            form.sort(names, largest);
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    /** The type and its boundary only: a form is UTF-8, whatever else the header says. */
    private static String announced(@Nullable String contentType) {
        return MediaRange.read(contentType == null ? "" : contentType)
                .filter(sent -> sent.type().equals(HttpHeaderValues.MULTIPART_FORM_DATA.toString()))
                .map(sent -> sent.parameters().get("boundary"))
                .filter(boundary -> !boundary.isBlank())
                .map(boundary -> HttpHeaderValues.MULTIPART_FORM_DATA + "; boundary=\"" + boundary + '"')
                .orElse("");
    }

    /** The fields that are not files. */
    MultivaluedMap<String, String> campos() {
        return campos;
    }

    Optional<Path> archivo(String name) {
        return Optional.ofNullable(archivos.get(name));
    }

    @Override
    public void close() {
        decoder.destroy();
    }

    private void take(InputStream body, long largest) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            size += count;
            offer(new DefaultHttpContent(Unpooled.copiedBuffer(block, 0, count)));
            if (decoder.currentPartialHttpData() instanceof HttpData part) {
                checkSize(part, largest);
            }
            if (size > MOST_PARTS * (largest + LONGEST_FIELD)) {
                throw CruceProblems.brokenForm();
            }
        }
        offer(LastHttpContent.EMPTY_LAST_CONTENT);
        if (decoder.currentPartialHttpData() != null) {
            throw CruceProblems.brokenForm();
        }
    }

    private void offer(HttpContent content) throws IOException {
        try {
            decoder.offer(content);
        } catch (RuntimeException e) { // a strange part makes the library throw nearly anything
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw CruceProblems.brokenForm();
        }
    }

    private void sort(List<String> names, long largest) throws IOException {
        for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
            checkSize((HttpData) part, largest);
            if (part instanceof FileUpload file) {
                keep(file, names);
            } else if (names.contains(part.getName())) {
                throw CruceProblems.noFile(part.getName());
            } else {
                campos.add(part.getName(), ((Attribute) part).getValue());
            }
        }
    }

    private void keep(FileUpload part, List<String> names) throws IOException {
        String name = part.getName();
        if (!names.contains(name)) {
            throw CruceProblems.unknownFile(name, names);
        }
        // So a browser sends a field for which nobody chose a file.
        if (part.length() == 0
                && Objects.requireNonNullElse(part.getFilename(), "").isEmpty()) {
            return;
        }
        @Nullable File file = part.length() == 0 ? null : part.getFile();
        if (file == null) {
            throw CruceProblems.emptyFile(name);
        }
        if (archivos.put(name, file.toPath()) != null) {
            throw CruceProblems.repeatedFile(name);
        }
    }

    /** Puts everything on disk, and reads every part as UTF-8, whatever it says of itself. */
    private static final class OnDisk extends DefaultHttpDataFactory {
        OnDisk() {
            super(true);
            setDeleteOnExit(false);
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name, String value) {
            boolean charset = name.contentEquals(HttpHeaderValues.CHARSET);
            return super.createAttribute(request, name, charset ? StandardCharsets.UTF_8.name() : value);
        }
    }

    private static void checkSize(HttpData part, long largest) {
        boolean file = part instanceof FileUpload;
        if (part.length() > (file ? largest : LONGEST_FIELD)) {
            throw file ? CruceProblems.tooLarge(part.getName(), largest) : CruceProblems.brokenForm();
        }
    }
}
