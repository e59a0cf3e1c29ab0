/** Jackson: readers, writers and what is wrong with a body. */
@NullMarked
package dev.penstock.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
