@NullMarked
package io.dictamen.operation;

import org.jspecify.annotations.NullMarked;
