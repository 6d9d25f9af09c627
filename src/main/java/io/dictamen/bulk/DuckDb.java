package io.dictamen.bulk;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Reads and writes Parquet. Its library is as large as the service and nobody else needs it, so it does not travel with
 * the service: it is loaded from a file of its own where a Parquet file is asked for.
 */
final class DuckDb {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private DuckDb() {}

    static Connection connect() throws SQLException {
        Properties streaming = new Properties();
        streaming.setProperty("jdbc_stream_results", "true");
        return driver().connect("jdbc:duckdb:", streaming);
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name of a column as SQL writes it. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Driver driver() {
        try {
            return (Driver) loader().loadClass(DRIVER).getConstructor().newInstance();
        } catch (ReflectiveOperationException | IOException e) {
            throw new BulkFault("No se puede cargar DuckDB, con el que se leen los Parquet: " + e);
        }
    }

    private static ClassLoader loader() throws IOException {
        ClassLoader own = DuckDb.class.getClassLoader();
        if (own.getResource(DRIVER.replace('.', '/') + ".class") != null) {
            return own;
        }
        Path jar = Path.of(System.getProperty(
                "dictamen.duckdb",
                Path.of(System.getProperty("dictamen.raiz", ""), "target", "parquet", "duckdb_jdbc.jar")
                        .toString()));
        if (!Files.exists(jar)) {
            throw new BulkFault("Para leer Parquet hace falta la biblioteca de DuckDB en " + jar
                    + ": ./dictamen la trae; o descargue org.duckdb:duckdb_jdbc y diga dónde está con"
                    + " JAVA_OPTS=-Ddictamen.duckdb=ARCHIVO.");
        }
        return new URLClassLoader(new URL[] {url(jar)}, own);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
