@NullMarked
package io.dictamen.console.administracion;

import org.jspecify.annotations.NullMarked;
