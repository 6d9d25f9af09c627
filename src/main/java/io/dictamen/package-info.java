@NullMarked
package io.dictamen;

import org.jspecify.annotations.NullMarked;
