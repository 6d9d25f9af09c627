package io.dictamen.spark;

import static org.apache.spark.sql.functions.col;

import io.dictamen.tabular.Lines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The lines of files, each with the number that it has in its own file: Spark reads a file in blocks side by side, so the
 * lines before each block are counted first.
 */
final class TextRequests {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextRequests() {}

    /** @param antes how many lines of its file are before each block, by file and where the block begins */
    record Numbered(Dataset<Row> lines, HashMap<String, Long> antes) {}

    /** The columns {@code line} (bytes), {@code archivo} and {@code bloque}. */
    static Numbered read(SparkSession spark, String entrada) {
        Dataset<Row> lines = spark.read()
                .option("recursiveFileLookup", "true")
                .text(entrada)
                .select(
                        col("value").cast("binary").as("line"),
                        col("_metadata.file_path").as("archivo"),
                        col("_metadata.file_block_start").as("bloque"));
        return new Numbered(lines, before(lines));
    }

    static String key(String archivo, long bloque) {
        return archivo + " " + bloque;
    }

    /** The line without what stands before the first of a file; null where it is blank. */
    static byte[] bare(byte[] line, long numero) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = numero == 1 && line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        byte[] bare = marked ? Arrays.copyOfRange(line, mark, line.length) : line;
        return new Lines.Line(numero, bare, "").isBlank() ? null : bare;
    }

    private static HashMap<String, Long> before(Dataset<Row> lines) {
        List<Row> blocks = lines.groupBy("archivo", "bloque")
                .count()
                .orderBy("archivo", "bloque")
                .collectAsList();
        HashMap<String, Long> before = new HashMap<>();
        Map<String, Long> soFar = new HashMap<>();
        for (Row block : blocks) {
            String archivo = block.getString(0);
            before.put(key(archivo, block.getLong(1)), soFar.getOrDefault(archivo, 0L));
            soFar.merge(archivo, block.getLong(2), Long::sum);
        }
        return before;
    }
}
