/** How fast it is, beside other engines and beside the limit; see docs/rendimiento.md. */
@NullMarked
package io.dictamen.benchmark;

import org.jspecify.annotations.NullMarked;
