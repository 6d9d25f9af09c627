package io.dictamen.workbook.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dictamen.wording.Wording;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a part, in the encoding that its first bytes show, by appendix F of XML. The parser's own decoders
 * put U+FFFD for bytes that are no letters; here they end the reading.
 */
final class XmlText extends FilterReader {
    private static final int HEAD = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("\u00EF\u00BB\u00BF", 3, UTF_8),
            new Beginning("\0\0\u00FE\u00FF", 4, UTF_32BE),
            new Beginning("\u00FF\u00FE\0\0", 4, UTF_32LE),
            new Beginning("\u00FE\u00FF", 2, UTF_16BE),
            new Beginning("\u00FF\u00FE", 2, UTF_16LE),
            new Beginning("\0\0\0<", 0, UTF_32BE),
            new Beginning("<\0\0\0", 0, UTF_32LE),
            new Beginning("\0<", 0, UTF_16BE),
            new Beginning("<\0", 0, UTF_16LE));

    private final int longest;
    private int sinceEvent;

    /** @param mark how many of the bytes are a mark and no letters */
    private record Beginning(String bytes, int mark, Charset encoding) {}

    private XmlText(InputStream parte, Charset encoding, int longest) {
        super(new InputStreamReader(parte, encoding.newDecoder()));
        this.longest = longest;
    }

    /** @param longest how many letters the parser may take between two events, since it keeps them all */
    static XmlText of(InputStream parte, int longest) throws IOException {
        BufferedInputStream in = new BufferedInputStream(parte);
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), ISO_8859_1);
        in.reset();
        for (Beginning known : BEGINNINGS) {
            if (head.startsWith(known.bytes())) {
                in.skipNBytes(known.mark());
                return new XmlText(in, known.encoding(), longest);
            }
        }
        Matcher declared = DECLARED.matcher(head);
        return new XmlText(in, declared.lookingAt() ? named(declared.group(1)) : UTF_8, longest);
    }

    private static Charset named(String nombre) throws IOException {
        try {
            return Charset.forName(nombre);
        } catch (IllegalArgumentException e) {
            throw new SheetGuard.Refused("está en la codificación " + Wording.quoted(nombre) + ", que no se conoce");
        }
    }

    /** The parser has handed on all that was read so far. */
    void told() {
        sinceEvent = 0;
    }

    @Override
    public int read(char[] letras, int desde, int cuantas) throws IOException {
        int leidas = super.read(letras, desde, cuantas);
        sinceEvent += Math.max(0, leidas);
        if (sinceEvent > longest) {
            throw new SheetGuard.Refused("no es XML de un libro de Excel");
        }
        return leidas;
    }
}
