@NullMarked
package io.dictamen.console.decidir;

import org.jspecify.annotations.NullMarked;
