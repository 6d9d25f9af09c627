package io.dictamen.workbook.file;

import io.dictamen.tabular.UnreadableTable;
import io.dictamen.wording.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An {@code .xlsx} on disk, of which each part is unpacked while it is read. What a header claims is never believed. */
public final class StoredArchive implements Parts, Closeable {
    private static final int MOST_ENTRIES = 5_000;
    private static final int RATIO = 200;
    private static final long RATIO_FLOOR = 4L << 20;
    private static final long SMALL_PART = 8L << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entradas = new LinkedHashMap<>();

    private StoredArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableTable where the file is no workbook */
    public static StoredArchive open(Path libro) {
        try {
            ZipFile zip = ZipFile.builder().setPath(libro).get();
            StoredArchive archive = new StoredArchive(zip);
            archive.list();
            return archive;
        } catch (IOException | RuntimeException e) { // a broken zip makes the library throw nearly anything
            if (e instanceof UnreadableTable told) {
                throw told;
            }
            throw new UnreadableTable("El archivo no es un libro de Excel, o está dañado. " + FileKind.SAVE_AGAIN);
        }
    }

    private void list() throws IOException {
        for (ZipArchiveEntry entrada : Collections.list(zip.getEntries())) {
            String nombre = entrada.getName();
            boolean sound = Archive.SAFE_NAME.matcher(nombre).matches()
                    && Archive.isReadable(zip, entrada)
                    && entradas.put(nombre.toLowerCase(Locale.ROOT), entrada) == null
                    && entradas.size() <= MOST_ENTRIES;
            if (!sound) {
                zip.close();
                throw new UnreadableTable("El libro tiene partes que Excel no escribe, como " + Wording.quoted(nombre)
                        + ": copie la hoja a un libro nuevo y guárdelo desde Excel.");
            }
        }
    }

    /** A part as a stream for the parser, whatever the case of its name; it fails beyond {@code largest} bytes. */
    public Optional<InputStream> stream(String nombre, long largest) throws IOException {
        ZipArchiveEntry entrada = entradas.get(nombre.toLowerCase(Locale.ROOT));
        if (entrada == null) {
            return Optional.empty();
        }
        long most = Math.min(largest, Math.max(RATIO_FLOOR, entrada.getCompressedSize() * RATIO));
        try {
            return Optional.of(new SheetGuard(zip.getInputStream(entrada), most, entrada.getCrc()));
        } catch (IllegalArgumentException e) { // where the index leads out of the file
            throw new IOException(e);
        }
    }

    @Override
    public Optional<byte[]> part(String nombre) throws RefusedPart {
        try (InputStream in = stream(nombre, Long.MAX_VALUE).orElse(null)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] parte = in.readNBytes((int) SMALL_PART + 1);
            if (parte.length > SMALL_PART) {
                throw new UnreadableTable("La parte " + Wording.quoted(nombre) + " del libro es demasiado grande.");
            }
            return Optional.of(parte);
        } catch (SheetGuard.Refused e) {
            throw new RefusedPart(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnreadableTable(
                    "La parte " + Wording.quoted(nombre) + " del libro está dañada. " + FileKind.SAVE_AGAIN);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
