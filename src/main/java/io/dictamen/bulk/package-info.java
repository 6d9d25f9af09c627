@NullMarked
package io.dictamen.bulk;

import org.jspecify.annotations.NullMarked;
