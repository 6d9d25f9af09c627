@NullMarked
package io.dictamen.console.lotes;

import org.jspecify.annotations.NullMarked;
