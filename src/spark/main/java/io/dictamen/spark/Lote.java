package io.dictamen.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.core.Impact;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The job to submit: decides a lake of requests, what {@code ./dictamen lote} does with the files of one machine. */
public final class Lote {
    private Lote() {}

    public static void main(String... args) throws IOException {
        Order order;
        try {
            order = Order.of(args);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            throw e;
        }
        SparkSession spark = SparkSession.builder()
                .appName("Dictamen " + order.decision())
                .config("spark.sql.session.timeZone", order.zona().getId())
                .config("spark.sql.datetime.java8API.enabled", "true")
                .getOrCreate();
        try {
            run(spark, order);
        } finally {
            spark.stop();
        }
    }

    /** Decides all of it and writes the summary beside the answers. */
    static Map<String, Object> run(SparkSession spark, Order order) throws IOException {
        // A release with faults is told here, and not by every executor.
        Compiled.of(order.version(), order.zona());
        Counts counts = new Counts();
        spark.sparkContext().register(counts, "dictamen");
        if (order.formato() == Order.Format.NDJSON) {
            TextLake.decide(spark, order, counts);
        } else {
            ColumnLake.decide(spark, order, counts);
        }
        Map<String, Object> summary = summary(order, counts.total());
        write(spark, order.salida(), summary);
        System.out.println(new ObjectMapper().writeValueAsString(summary));
        return summary;
    }

    private static Map<String, Object> summary(Order order, Count count) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("decision", order.decision());
        summary.put("version", order.version().version());
        summary.put("huella", order.version().huella());
        summary.put("momento", order.momento().toString());
        summary.put("zona", order.zona().getId());
        summary.put("lineas", count.decididas() + count.rechazadas());
        summary.put("decididas", count.decididas());
        summary.put("rechazadas", count.rechazadas());
        summary.put("porDesenlace", count.porDesenlace());
        Impact.Cuenta impacto = count.impacto();
        if (impacto != null) {
            summary.put("impacto", impacto);
        }
        return summary;
    }

    private static void write(SparkSession spark, String salida, Map<String, Object> summary) throws IOException {
        Path file = new Path(salida, "resumen.json");
        try (OutputStream out = FileSystem.get(
                        file.toUri(), spark.sparkContext().hadoopConfiguration())
                .create(file, true)) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, summary);
        }
    }
}
