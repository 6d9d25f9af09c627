@NullMarked
package io.dictamen.replica;

import org.jspecify.annotations.NullMarked;
