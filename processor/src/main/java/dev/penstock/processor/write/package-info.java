/** From the model to Java sources; the only place that knows JavaPoet. */
@NullMarked
package dev.penstock.processor.write;

import org.jspecify.annotations.NullMarked;
