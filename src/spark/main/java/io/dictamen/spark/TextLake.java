package io.dictamen.spark;

import java.util.HashMap;
import java.util.function.BiFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag$;

/**
 * Requests in JSON, a line each. Their answers are the lines that {@code ./dictamen lote} writes, in folders by what they
 * are and by the file that they answer.
 */
final class TextLake {
    private static final StructType ANSWERED = new StructType()
            .add("clase", DataTypes.StringType)
            .add("archivo", DataTypes.StringType)
            .add("value", DataTypes.StringType);

    private TextLake() {}

    static void decide(SparkSession spark, Order order, Counts counts) {
        TextRequests.Numbered numbered = TextRequests.read(spark, order.entrada());
        Broadcast<Order> sent = spark.sparkContext().broadcast(order, ClassTag$.MODULE$.apply(Order.class));
        Broadcast<HashMap<String, Long>> antes =
                spark.sparkContext().broadcast(numbered.antes(), ClassTag$.MODULE$.apply(HashMap.class));
        String root = FileNames.root(spark, order.entrada());
        MapPartitionsFunction<Row, Row> deciding =
                rows -> new Decided(rows, sent.value(), new Line(antes.value(), root), counts);
        Dataset<Row> answered = numbered.lines().mapPartitions(deciding, Encoders.row(ANSWERED));
        answered.write().partitionBy("clase", "archivo").text(order.salida());
    }

    /** Gives the lines of a partition their numbers and decides them. */
    private static final class Line implements BiFunction<Judge, Row, Row> {
        private final HashMap<String, Long> next;
        private final String root;

        Line(HashMap<String, Long> antes, String root) {
            this.next = new HashMap<>(antes);
            this.root = root;
        }

        @Override
        public Row apply(Judge judge, Row row) {
            String archivo = row.getString(1);
            long numero = next.merge(TextRequests.key(archivo, row.getLong(2)), 1L, Long::sum);
            byte[] line = TextRequests.bare(row.getAs(0), numero);
            if (line == null) {
                return null;
            }
            Judge.Ruling ruling = judge.decide(line);
            String part = ruling.decided() ? "dictamen" : "problema";
            return RowFactory.create(
                    ruling.decided() ? "dictamenes" : "problemas",
                    FileNames.below(root, archivo),
                    "{\"linea\":" + numero + ",\"" + part + "\":" + ruling.json() + "}");
        }
    }
}
