/** From the model to fragments of the OpenAPI document. */
@NullMarked
package dev.penstock.processor.openapi;

import org.jspecify.annotations.NullMarked;
