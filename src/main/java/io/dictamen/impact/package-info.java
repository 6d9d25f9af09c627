@NullMarked
package io.dictamen.impact;

import org.jspecify.annotations.NullMarked;
