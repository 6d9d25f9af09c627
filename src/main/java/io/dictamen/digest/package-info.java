@NullMarked
package io.dictamen.digest;

import org.jspecify.annotations.NullMarked;
