@NullMarked
package io.dictamen.rulebase;

import org.jspecify.annotations.NullMarked;
