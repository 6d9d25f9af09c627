@NullMarked
package io.dictamen.console.reportes;

import org.jspecify.annotations.NullMarked;
