@NullMarked
package io.dictamen.batch;

import org.jspecify.annotations.NullMarked;
