/** What the service could answer if it decided nothing. In the benchmark's own package of the service only. */
@NullMarked
package io.dictamen.benchmark.echo;

import org.jspecify.annotations.NullMarked;
