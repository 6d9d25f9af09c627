package io.dictamen.workbook.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Whether the entries fill the file one after the other, as the index says. Some programs read an archive by its index and
 * some from its beginning, stock Drools among them: only where both find the same is it one workbook.
 */
final class ArchiveLayout {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCAL_BYTES = 30;
    // What may follow an entry: its sizes and its sum, once more.
    private static final int DESCRIPTOR = 24;
    private static final int ELSEWHERE_SHORT = 0xFFFF; // the value stands in the larger index
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private final ByteBuffer bytes;
    private final List<ZipArchiveEntry> entradas;

    private ArchiveLayout(byte[] contenido, List<ZipArchiveEntry> entradas) {
        this.bytes = ByteBuffer.wrap(contenido).order(ByteOrder.LITTLE_ENDIAN);
        this.entradas = entradas;
    }

    static boolean isSound(byte[] contenido, List<ZipArchiveEntry> entradas) {
        return new ArchiveLayout(contenido, entradas).isSound();
    }

    private boolean isSound() {
        int fin = end();
        if (fin < 0) {
            return false;
        }
        int cuantas = Short.toUnsignedInt(bytes.getShort(fin + 10));
        long indice = Integer.toUnsignedLong(bytes.getInt(fin + 16));
        return (cuantas == ELSEWHERE_SHORT || cuantas == entradas.size()) && fills(indice == ELSEWHERE ? fin : indice);
    }

    /** Where the index says that it ends; negative where something follows it. */
    private int end() {
        for (int i = bytes.limit() - END_BYTES; i >= Math.max(0, bytes.limit() - END_BYTES - 0xFFFF); i--) {
            if (bytes.getInt(i) == END) {
                int comentario = Short.toUnsignedInt(bytes.getShort(i + 20));
                return i + END_BYTES + comentario == bytes.limit() ? i : -1;
            }
        }
        return -1;
    }

    private boolean fills(long indice) {
        List<ZipArchiveEntry> enOrden = entradas.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        long hasta = 0;
        long holgura = 0;
        for (ZipArchiveEntry entrada : enOrden) {
            long hueco = entrada.getLocalHeaderOffset() - hasta;
            if (hueco < 0 || hueco > holgura || !isNamedAlike(entrada)) {
                return false;
            }
            hasta = entrada.getDataOffset() + entrada.getCompressedSize();
            holgura = DESCRIPTOR;
        }
        return hasta <= indice && (indice - hasta <= DESCRIPTOR || indice == end());
    }

    private boolean isNamedAlike(ZipArchiveEntry entrada) {
        int desde = (int) entrada.getLocalHeaderOffset();
        byte[] local = new byte[Short.toUnsignedInt(bytes.getShort(desde + 26))];
        bytes.get(desde + LOCAL_BYTES, local);
        return Arrays.equals(local, entrada.getRawName())
                || new String(local, StandardCharsets.UTF_8).equals(entrada.getName());
    }
}
