@NullMarked
package io.dictamen.console.inicio;

import org.jspecify.annotations.NullMarked;
