package io.dictamen.workbook.file;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The unpacked parts of an {@code .xlsx}. What a header claims is never believed: bytes are counted as they come out.
 * Entries are found by the central directory, as Excel finds them, so that nobody reviews one content and runs another.
 */
public final class Archive implements Parts {
    static final Pattern SAFE_NAME = Pattern.compile("(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[^\\\\:\\p{Cntrl}]{1,255}");

    // The first moment that the format can write.
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> partes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Limits limits;
    private final Faults faults;
    private long desempaquetado;

    private Archive(Limits limits, Faults faults) {
        this.limits = limits;
        this.faults = faults;
    }

    /** Unpacks the file; empty where it cannot or must not be unpacked, and {@code faults} say why. */
    static Optional<Archive> open(byte[] contenido, Limits limits, Faults faults) {
        Archive archive = new Archive(limits, faults);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contenido))
                .get()) {
            archive.unpackAll(zip, contenido);
        } catch (IOException | RuntimeException e) { // a broken zip makes the library throw nearly anything
            faults.add(Codigo.LIBRO_ILEGIBLE, "El archivo está dañado o incompleto.", FileKind.SAVE_AGAIN);
        }
        return faults.isEmpty() ? Optional.of(archive) : Optional.empty();
    }

    @Override
    public Optional<byte[]> part(String nombre) {
        return Optional.ofNullable(partes.get(nombre));
    }

    /** All of them, to be changed and {@link #zip}ped again. */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> todas = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        todas.putAll(partes);
        return todas;
    }

    public Set<String> names() {
        return partes.keySet();
    }

    /** The same parts make the same bytes. */
    public static byte[] zip(Map<String, byte[]> partes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> parte : partes.entrySet()) {
                ZipEntry entrada = new ZipEntry(parte.getKey());
                entrada.setTimeLocal(BEGINNING);
                zip.putNextEntry(entrada);
                zip.write(parte.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    // The library knows more methods than Excel, some of which want libraries that are not there.
    static boolean isReadable(ZipFile zip, ZipArchiveEntry entrada) {
        boolean deExcel = entrada.getMethod() == ZipEntry.STORED || entrada.getMethod() == ZipEntry.DEFLATED;
        return deExcel && zip.canReadEntryData(entrada);
    }

    private void unpackAll(ZipFile zip, byte[] contenido) throws IOException {
        var entradas = Collections.list(zip.getEntries());
        if (entradas.size() > limits.entries()) {
            limit("El archivo tiene " + entradas.size() + " partes; se admiten " + limits.entries() + ".");
            return;
        }
        if (!ArchiveLayout.isSound(contenido, entradas)) {
            tampered("El archivo lleva algo que su índice no nombra, o lo nombra de otro modo.");
            return;
        }
        for (ZipArchiveEntry entrada : entradas) {
            String nombre = entrada.getName();
            if (!SAFE_NAME.matcher(nombre).matches()) {
                tampered("El archivo contiene una parte con la ruta " + Wording.quoted(nombre) + ".");
            } else if (partes.containsKey(nombre)) {
                tampered("El archivo contiene dos veces la parte " + Wording.quoted(nombre) + ".");
            } else if (!isReadable(zip, entrada)) {
                tampered("La parte " + Wording.quoted(nombre)
                        + " está cifrada o comprimida de un modo que Excel no usa.");
            } else if (!entrada.isDirectory() && !unpack(zip, entrada)) {
                return;
            }
        }
    }

    /** Whether there is room to go on. */
    private boolean unpack(ZipFile zip, ZipArchiveEntry entrada) throws IOException {
        long techo = Math.min(
                limits.unpackedBytes() - desempaquetado,
                Math.max(Limits.RATIO_FLOOR, entrada.getCompressedSize() * limits.entryRatio()));
        ByteArrayOutputStream parte = new ByteArrayOutputStream();
        byte[] bloque = new byte[8192];
        try (InputStream entra = zip.getInputStream(entrada)) {
            for (int leidos = entra.read(bloque); leidos >= 0; leidos = entra.read(bloque)) {
                if (parte.size() + leidos > techo) {
                    limit("La parte " + Wording.quoted(entrada.getName()) + " crece demasiado al descomprimirse.");
                    return false;
                }
                parte.write(bloque, 0, leidos);
            }
        }
        desempaquetado += parte.size();
        keep(entrada, parte.toByteArray());
        return true;
    }

    private void keep(ZipArchiveEntry entrada, byte[] parte) {
        CRC32 suma = new CRC32();
        suma.update(parte);
        if (suma.getValue() != entrada.getCrc() || parte.length != entrada.getSize()) {
            faults.add(
                    Codigo.LIBRO_ILEGIBLE,
                    "La parte " + Wording.quoted(entrada.getName()) + " está dañada.",
                    FileKind.SAVE_AGAIN);
        } else if (FileKind.isZip(parte)) {
            tampered("La parte " + Wording.quoted(entrada.getName()) + " es otro archivo comprimido.");
        }
        partes.put(entrada.getName(), parte);
    }

    private void tampered(String mensaje) {
        faults.add(Codigo.LIBRO_ALTERADO, mensaje, "Copie las hojas a un libro nuevo y guárdelo desde Excel.");
    }

    private void limit(String mensaje) {
        faults.add(Codigo.LIBRO_LIMITE, mensaje, "Parta el libro en varios o quite de él lo que no sea política.");
    }
}
