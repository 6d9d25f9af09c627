/** Why a verdict is no other one: the smallest changes of its request that would give it, and rows that were nearly met. */
@NullMarked
package io.dictamen.whynot;

import org.jspecify.annotations.NullMarked;
