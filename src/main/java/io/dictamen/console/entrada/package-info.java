@NullMarked
package io.dictamen.console.entrada;

import org.jspecify.annotations.NullMarked;
