package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | 1",
                "1,2 | 1;2",
                "~ 1 ,\t2, ~ | 1;2",
                ",, | ~~",
                "\"a,b\",c | \"a,b\";c",
                "\"a\\\",b\",c | \"a\\\",b\";c",
                "\"open,c | \"open,c"
            })
    void areBetweenCommas(String line, String elements) {
        assertEquals(elements, String.join(";", FieldList.elements(List.of(line))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 2,3 | 1;2;3"})
    void ofSeveralLinesAreOneList(String one, String other, String elements) {
        assertEquals(elements, String.join(";", FieldList.elements(List.of(one, other))));
    }
}
