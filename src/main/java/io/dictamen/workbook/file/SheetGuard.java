package io.dictamen.workbook.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The bytes of a part while they are unpacked: no more than so many, and those that were packed. */
final class SheetGuard extends FilterInputStream {
    private final long most;
    private final long crc;
    private final CRC32 sum = new CRC32();
    private long read;

    /** @param crc what the sum of all bytes must be */
    SheetGuard(InputStream in, long most, long crc) {
        super(in);
        this.most = most;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count < 0 && sum.getValue() != crc) {
            throw new Refused("está dañada");
        }
        sum.update(bytes, from, Math.max(0, count));
        read += Math.max(0, count);
        if (read > most) {
            throw new Refused("crece demasiado al descomprimirse");
        }
        return count;
    }

    /** The part is none that a spreadsheet program writes; the message says why, as the end of a sentence. */
    static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }
}
