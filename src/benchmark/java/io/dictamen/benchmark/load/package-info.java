/** A load generator, to be run as a process of its own beside the service. */
@NullMarked
package io.dictamen.benchmark.load;

import org.jspecify.annotations.NullMarked;
