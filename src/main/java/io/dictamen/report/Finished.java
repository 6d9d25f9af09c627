package io.dictamen.report;

/** A report that is ready to be written as a file: its rows and totals as people read them, and what stands over them. */
record Finished(Report report, Head head, Labels labels) {
    Presentation presentation() {
        return new Presentation(report.shape(), labels);
    }

    TotalsTable totals() {
        return TotalsTable.of(report.totals().get(), labels);
    }
}
