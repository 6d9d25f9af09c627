@NullMarked
package io.dictamen.report;

import org.jspecify.annotations.NullMarked;
