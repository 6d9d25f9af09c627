@NullMarked
package io.dictamen.tarea;

import org.jspecify.annotations.NullMarked;
