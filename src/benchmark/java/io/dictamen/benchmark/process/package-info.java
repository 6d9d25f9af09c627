/** Evaluation in process: the same tables and requests for every engine. */
@NullMarked
package io.dictamen.benchmark.process;

import org.jspecify.annotations.NullMarked;
