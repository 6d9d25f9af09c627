package io.dictamen.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Files by their path below what was asked for, as {@code ./dictamen lote} names them. */
final class FileNames {
    private FileNames() {}

    /** The folder that the files are below, as Spark writes it; of a glob the part before it. */
    static String root(SparkSession spark, String entrada) {
        int wild = entrada.replaceAll("[*?\\[{].*", "").length();
        Path path =
                new Path(wild < entrada.length() ? entrada.substring(0, entrada.lastIndexOf('/', wild) + 1) : entrada);
        try {
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            FileStatus found = files.getFileStatus(path);
            Path folder = found.isFile() ? found.getPath().getParent() : found.getPath();
            return folder.toUri().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String below(String root, String file) {
        String path = URI.create(file).getPath();
        return path.startsWith(root) ? path.substring(root.length()).replaceFirst("^/", "") : path;
    }
}
