@NullMarked
package io.dictamen.release;

import org.jspecify.annotations.NullMarked;
