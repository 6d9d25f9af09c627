@NullMarked
package io.dictamen.console.cuenta;

import org.jspecify.annotations.NullMarked;
