package io.dictamen.decision;

/**
 * A line of a sheet of texts: what a person sends or records, with places for data. The reader of the sheet checks them.
 *
 * @param <D> what the data are read from
 */
public interface Plantilla<D> {

    String plantilla();

    Lugares<D> lugares();
}
