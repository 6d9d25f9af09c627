package io.dictamen.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.RandomAccess;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, on disk, since an export may have millions. An index file says where each
 * begins; those used last stay in memory.
 */
final class SharedTexts extends AbstractList<String> implements RandomAccess, Closeable {
    private static final int REMEMBERED = 4_096;
    private static final int LONGEST_REMEMBERED = 256;

    private final FileChannel textos;
    private final FileChannel lugares;
    private final int cuantos;
    private final Map<Integer, String> ultimos = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SharedTexts(Path textos, Path lugares, int cuantos) throws IOException {
        this.textos = FileChannel.open(textos, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        this.lugares = FileChannel.open(lugares, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        this.cuantos = cuantos;
    }

    /** @param xml the part; null where the workbook has none */
    static SharedTexts read(@Nullable InputStream xml) throws IOException, XMLStreamException {
        Path textos = Files.createTempFile("dictamen-textos-", ".tmp");
        Path lugares = Files.createTempFile("dictamen-textos-", ".tmp");
        int cuantos = 0;
        try (DataOutputStream text =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(textos), 1 << 16));
                DataOutputStream place =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(lugares), 1 << 16))) {
            long end = 0;
            place.writeLong(end);
            if (xml != null) {
                XMLStreamReader reader = Xml.stream(xml);
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("si")) {
                        byte[] bytes = SheetText.read(reader).getBytes(StandardCharsets.UTF_8);
                        text.write(bytes);
                        end += bytes.length;
                        place.writeLong(end);
                        cuantos++;
                    }
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            Files.deleteIfExists(textos);
            Files.deleteIfExists(lugares);
            throw e;
        }
        return new SharedTexts(textos, lugares, cuantos);
    }

    @Override
    public int size() {
        return cuantos;
    }

    @Override
    public String get(int indice) {
        if (indice < 0 || indice >= cuantos) {
            throw new IndexOutOfBoundsException(indice);
        }
        String known = ultimos.get(indice);
        if (known != null) {
            return known;
        }
        ByteBuffer ends = read(lugares, 8L * indice, 16);
        long from = ends.getLong(0);
        String texto = StandardCharsets.UTF_8
                .decode(read(textos, from, (int) (ends.getLong(8) - from)))
                .toString();
        if (texto.length() <= LONGEST_REMEMBERED) {
            ultimos.put(indice, texto);
        }
        return texto;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
                // goes on until all of it is there
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        textos.close();
        lugares.close();
    }
}
