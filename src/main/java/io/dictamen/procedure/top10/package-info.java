@NullMarked
package io.dictamen.procedure.top10;

import org.jspecify.annotations.NullMarked;
