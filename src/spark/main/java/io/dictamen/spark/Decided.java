package io.dictamen.spark;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;

/** The rows of a partition, decided as they are asked for; its counts are told at its end. */
final class Decided implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Judge judge;
    private final BiFunction<Judge, Row, Row> deciding;
    private final Counts counts;
    private Row next;
    private boolean told;

    /** @param deciding gives null for a row that is no request */
    Decided(Iterator<Row> rows, Order order, BiFunction<Judge, Row, Row> deciding, Counts counts) {
        this.rows = rows;
        this.judge = new Judge(order);
        this.deciding = deciding;
        this.counts = counts;
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            next = deciding.apply(judge, rows.next());
        }
        if (next == null && !told) {
            told = true;
            counts.add(Map.entry(TaskContext.getPartitionId(), judge.count()));
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row found = next;
        next = null;
        return found;
    }
}
