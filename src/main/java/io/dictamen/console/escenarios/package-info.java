@NullMarked
package io.dictamen.console.escenarios;

import org.jspecify.annotations.NullMarked;
