package io.dictamen.workbook.file;

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
import java.util.Optional;
import java.util.RandomAccess;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that the cells of a workbook share, on disk, since an export may have millions. An index file says where each
 * begins; those used last stay in memory.
 */
public final class SharedTexts extends AbstractList<String> implements RandomAccess, Closeable {
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

    /** @param xml the part; empty where the workbook has none */
    public static SharedTexts read(Optional<InputStream> xml) throws XMLStreamException {
        try {
            return onDisk(xml);
        } catch (IOException e) { // of our own disk, since what cannot be read comes as the parser's
            throw new UncheckedIOException(e);
        }
    }

    private static SharedTexts onDisk(Optional<InputStream> xml) throws IOException, XMLStreamException {
        Path textos = Files.createTempFile("dictamen-textos-", ".tmp");
        Path lugares = Files.createTempFile("dictamen-textos-", ".tmp");
        try {
            return new SharedTexts(textos, lugares, write(xml, textos, lugares));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            Files.deleteIfExists(textos);
            Files.deleteIfExists(lugares);
            throw e;
        }
    }

    private static int write(Optional<InputStream> xml, Path textos, Path lugares)
            throws IOException, XMLStreamException {
        try (Written written = new Written(stream(textos), stream(lugares))) {
            if (xml.isPresent()) {
                new Xml(xml.get(), written).readAll();
            }
            return written.cuantos;
        }
    }

    private static DataOutputStream stream(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
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
        String texto = Escape.read(StandardCharsets.UTF_8
                .decode(read(textos, from, (int) (ends.getLong(8) - from)))
                .toString());
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

    /** The two files while they are written. */
    private static final class Written extends StringsXml implements Closeable {
        private final DataOutputStream textos;
        private final DataOutputStream lugares;
        private long end;
        private int cuantos;

        Written(DataOutputStream textos, DataOutputStream lugares) throws IOException {
            this.textos = textos;
            this.lugares = lugares;
            lugares.writeLong(end);
        }

        @Override
        void text(String crudo) {
            byte[] bytes = crudo.getBytes(StandardCharsets.UTF_8);
            try {
                textos.write(bytes);
                end += bytes.length;
                lugares.writeLong(end);
                cuantos++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            textos.close();
            lugares.close();
        }
    }
}
