@NullMarked
package io.dictamen.tabular;

import org.jspecify.annotations.NullMarked;
