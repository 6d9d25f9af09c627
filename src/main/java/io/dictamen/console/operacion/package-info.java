@NullMarked
package io.dictamen.console.operacion;

import org.jspecify.annotations.NullMarked;
