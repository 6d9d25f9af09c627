@NullMarked
package io.dictamen.postgres;

import org.jspecify.annotations.NullMarked;
