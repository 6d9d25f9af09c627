@NullMarked
package io.dictamen.console.mutacion;

import org.jspecify.annotations.NullMarked;
