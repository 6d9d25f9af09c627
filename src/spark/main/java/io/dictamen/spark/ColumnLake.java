package io.dictamen.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.to_json;

import io.dictamen.core.Decisions;
import io.dictamen.core.Impact;
import io.dictamen.core.ResultType;
import io.dictamen.decision.Decision;
import io.dictamen.tabular.RequestRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag$;

/**
 * Requests in columns, Parquet or a table. Their answers are the columns that came, and beside them {@code dictamen} as a
 * record, or {@code problema}.
 */
final class ColumnLake {
    private static final String PROBLEM = "STRUCT<type: STRING, title: STRING, status: INT, detail: STRING,"
            + " errores: ARRAY<STRUCT<campo: STRING, codigo: STRING, mensaje: STRING>>>";

    private ColumnLake() {}

    static void decide(SparkSession spark, Order order, Counts counts) {
        boolean files = order.table() == null;
        Dataset<Row> rows = files
                ? spark.read().option("recursiveFileLookup", "true").parquet(order.entrada())
                : spark.table(order.table());
        StructType sent = rows.schema();
        List<RequestRow.Column> columns = columns(sent);
        Decision<?, ?> decision = Decisions.named(order.decision());
        List<String> faltas = new RequestRow(decision.contrato(), columns, order.zona()).faltas();
        if (!faltas.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faltas));
        }
        Dataset<Row> asked = rows.select(selected(sent, files));
        StructType answered = answered(sent, files);
        Broadcast<Order> orders = spark.sparkContext().broadcast(order, ClassTag$.MODULE$.apply(Order.class));
        int width = columns.size();
        String root = files ? FileNames.root(spark, order.entrada()) : "";
        List<Boolean> nested = columns.stream().map(RequestRow.Column::nested).toList();
        List<String> names = columns.stream().map(RequestRow.Column::nombre).toList();
        MapPartitionsFunction<Row, Row> deciding = partition -> new Decided(
                partition, orders.value(), new Asked(orders.value(), names, nested, width, files, root), counts);
        asked.mapPartitions(deciding, Encoders.row(answered))
                .withColumn("dictamen", from_json(col("dictamen"), type(ResultType.SPARK.of(decision))))
                .withColumn("problema", from_json(col("problema"), type(PROBLEM)))
                .write()
                .partitionBy("clase")
                .parquet(order.salida());
    }

    private static DataType type(String ddl) {
        return DataType.fromDDL(ddl);
    }

    private static List<RequestRow.Column> columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> new RequestRow.Column(field.name(), isNested(field)))
                .toList();
    }

    private static boolean isNested(StructField field) {
        DataType type = field.dataType();
        return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
    }

    /** The columns as they came, then the JSON of those that are nested, and where the row stands. */
    private static Column[] selected(StructType schema, boolean files) {
        List<Column> selected = new ArrayList<>();
        for (StructField field : schema.fields()) {
            selected.add(col("`" + field.name() + "`"));
        }
        for (StructField field : schema.fields()) {
            if (isNested(field)) {
                selected.add(to_json(col("`" + field.name() + "`")));
            }
        }
        if (files) {
            selected.add(col("_metadata.file_path"));
            selected.add(col("_metadata.row_index"));
        }
        return selected.toArray(Column[]::new);
    }

    private static StructType answered(StructType sent, boolean files) {
        StructType answered = sent;
        if (files) {
            answered = answered.add("archivo", DataTypes.StringType).add("linea", DataTypes.LongType);
        }
        return answered.add("clase", DataTypes.StringType)
                .add("desenlace", DataTypes.StringType)
                .add("desenlaceBorrador", DataTypes.StringType)
                .add("comparacion", DataTypes.StringType)
                .add("dictamen", DataTypes.StringType)
                .add("problema", DataTypes.StringType);
    }

    /** Makes a request of each row and decides it. */
    private static final class Asked implements BiFunction<Judge, Row, Row> {
        private final RequestRow request;
        private final int width;
        private final boolean files;
        private final String root;

        Asked(Order order, List<String> names, List<Boolean> nested, int width, boolean files, String root) {
            List<RequestRow.Column> columns = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                columns.add(new RequestRow.Column(names.get(i), nested.get(i)));
            }
            this.request = new RequestRow(Decisions.named(order.decision()).contrato(), columns, order.zona());
            this.width = width;
            this.files = files;
            this.root = root;
        }

        @Override
        public Row apply(Judge judge, Row row) {
            List<Object> values = new ArrayList<>(width);
            int json = width;
            for (int i = 0; i < width; i++) {
                values.add(request.columns().get(i).nested() ? row.get(json++) : row.get(i));
            }
            Judge.Ruling ruling = judge.decide(request.json(values).getBytes(StandardCharsets.UTF_8));
            List<Object> answered = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                answered.add(row.get(i));
            }
            if (files) {
                answered.add(FileNames.below(root, row.getString(json)));
                answered.add(row.getLong(json + 1) + 1);
            }
            answered.add(ruling.decided() ? "dictamenes" : "problemas");
            answered.add(ruling.desenlace());
            answered.add(ruling.despues() == null ? null : Impact.word(ruling.despues()));
            answered.add(
                    ruling.despues() == null
                            ? null
                            : Impact.Likeness.of(ruling.answer(), ruling.despues())
                                    .name());
            answered.add(ruling.decided() ? ruling.json() : null);
            answered.add(ruling.decided() ? null : ruling.json());
            return RowFactory.create(answered.toArray());
        }
    }
}
