@NullMarked
package io.dictamen.checklist;

import org.jspecify.annotations.NullMarked;
