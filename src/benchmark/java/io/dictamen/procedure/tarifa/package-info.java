/** A table of any size for the benchmark, as a procedure like the others: a sheet may name classes of procedures only. */
@NullMarked
package io.dictamen.procedure.tarifa;

import org.jspecify.annotations.NullMarked;
