package io.dictamen.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part on their way to the parser, which keeps whole what stands between two angle brackets: nothing
 * there may be long, and no comments, declarations or processing instructions may stand where a workbook has none.
 */
final class SheetGuard extends FilterInputStream {
    private static final int LONGEST_RUN = 4 << 20;

    private final long most;
    private long read;
    private int run;
    private boolean bracket;

    /** @param most how many bytes there may be */
    SheetGuard(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        for (int i = from; i < from + count; i++) {
            check(bytes[i]);
        }
        return count;
    }

    private void check(byte b) throws IOException {
        if (++read > most) {
            throw new Refused("crece demasiado al descomprimirse");
        }
        boolean first = read <= 8; // the declaration, after a byte order mark perhaps
        if (bracket && (b == '!' || b == '?' && !first)) {
            throw new Refused("lleva declaraciones que Excel no escribe");
        }
        bracket = b == '<';
        run = bracket ? 0 : run + 1;
        if (run > LONGEST_RUN || b == 0) {
            throw new Refused("no es XML de un libro de Excel");
        }
    }

    /** The part is none that a spreadsheet program writes; the message says why, as the end of a sentence. */
    static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }
}
