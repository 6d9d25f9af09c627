@NullMarked
package io.dictamen.console.tablas;

import org.jspecify.annotations.NullMarked;
