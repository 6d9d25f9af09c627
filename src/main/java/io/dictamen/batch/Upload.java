package io.dictamen.batch;

import io.dictamen.http.Format;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.sheet.SheetTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A table that a caller uploads, CSV or XLSX, opened by its header. */
final class Upload {
    private Upload() {}

    /**
     * Opens it; the reader's {@code close} also removes what it kept on disk.
     *
     * @param line how many bytes a line may have
     * @param largest how many bytes a workbook may have
     * @throws io.dictamen.http.ProblemException where it cannot be read
     */
    static TableReader open(Format format, InputStream body, int line, long largest) throws IOException {
        try {
            return format == Format.CSV ? new CsvTable(body, line) : workbook(body, line, largest);
        } catch (UnreadableTable e) {
            throw BatchProblems.file(String.valueOf(e.getMessage()));
        }
    }

    /** The sheet behind a reader, if it is one. */
    static @Nullable SheetTable sheet(TableReader table) {
        return table instanceof SheetTable sheet ? sheet : null;
    }

    // A workbook's list of parts stands at its end.
    private static TableReader workbook(InputStream body, int line, long largest) throws IOException {
        Path file = Files.createTempFile("dictamen-libro-", ".xlsx");
        try {
            spool(body, file, largest);
            return SheetTable.open(file, line);
        } finally {
            // Open, it stays readable until it is closed.
            Files.deleteIfExists(file);
        }
    }

    private static void spool(InputStream body, Path file, long largest) throws IOException {
        byte[] block = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = body.read(block); count >= 0; count = body.read(block)) {
                size += count;
                if (size > largest) {
                    throw BatchProblems.tooLarge(largest);
                }
                out.write(block, 0, count);
            }
        }
    }
}
