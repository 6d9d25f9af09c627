@NullMarked
package io.dictamen.console.buscar;

import org.jspecify.annotations.NullMarked;
