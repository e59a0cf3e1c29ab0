package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Running;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies whose types are told by an object around them or by their properties: places and messages of what is wrong. */
class ToldTypesTest {

    private static Running app;

    @BeforeAll
    static void start() {
        app = Running.controller("shop.C", """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import dev.penstock.annotation.*;
                import jakarta.validation.constraints.*;
                import java.util.*;
                @Controller("/c")
                class C {
                    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
                    @JsonSubTypes({
                        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
                        @JsonSubTypes.Type(value = Group.class, name = "a/group")
                    })
                    sealed interface Shape {}
                    record Circle(@Min(1) int radius, @JsonProperty("col") @NotBlank String color) implements Shape {}
                    record Group(List<Shape> parts) implements Shape {}
                    record Drawing(Shape main, List<Shape> shapes, Map<String, Shape> named) {}

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    @JsonSubTypes({@JsonSubTypes.Type(Card.class), @JsonSubTypes.Type(Transfer.class)})
                    sealed interface Payment {}
                    record Card(String number, @Min(100) int code) implements Payment {}
                    record Transfer(String iban) implements Payment {}
                    record Order(Payment payment) {}

                    @Post("/drawing") String drawing(Drawing drawing) { return drawing.toString(); }
                    @Post("/shape") String shape(@Body Shape shape) { return shape.toString(); }
                    @Post("/order") String order(Order order) { return order.toString(); }
                }
                """);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String main(String shape) {
        return "{'main':" + shape + ",'shapes':[],'named':{}}";
    }

    private static String send(String path, String json) {
        HttpResponse<String> response = app.sendJson("POST", path, json.replace('\'', '"'));
        JsonNode answer =
                JsonMapper.shared().readTree(response.statusCode() == 422 ? response.body() : "{\"errors\":[]}");
        List<String> errors = new ArrayList<>();
        answer.get("errors")
                .forEach(each -> errors.add(
                        each.path("pointer").asString() + " " + each.get("code").asString() + " "
                                + each.get("message").asString()));
        return response.statusCode() == 422 ? String.join("; ", errors) : response.statusCode() + " " + response.body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'circle':{'radius':1,'col':'r'}}     | 200 Drawing[main=Circle[radius=1, color=r], shapes=[], named={}]",
                "{'circle':{'radius':0,'col':'r'}}     | /main/circle/radius min must be greater than or equal to 1",
                "{'circle':{'radius':1,'col':' '}}     | /main/circle/col notBlank must not be blank",
                "{'circle':{'radius':'x','col':'r'}}   | /main/circle/radius type must be a whole number from -2147483648 to 2147483647",
                "{'circle':{'col':'r'}}                | /main/circle/radius required is required",
                "{'circle':{'radius':null,'col':'r'}}  | /main/circle/radius required must not be null",
                "{'circle':[]}                         | /main/circle type must be an object",
                "{'a/group':{'parts':[{'circle':{'radius':0,'col':'r'}}]}} | /main/a~1group/parts/0/circle/radius min must be greater than or equal to 1",
                "{'square':{'side':1}}                 | /main type must have one property, one of a/group, circle",
                "{}                                    | /main type must have one property, one of a/group, circle",
                "{'circle':{'radius':1,'col':'r'},'x':1} | /main type must have one property, one of a/group, circle",
                "1                                     | /main type must be an object"
            })
    void wrappedObjects(String shape, String expected) {
        assertEquals(expected, send("/c/drawing", main(shape)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'main':{'circle':{'radius':1,'col':'r'}},'shapes':[{'circle':{'radius':0,'col':'r'}}],'named':{}} | /shapes/0/circle/radius min must be greater than or equal to 1",
                "{'main':{'circle':{'radius':1,'col':'r'}},'shapes':[],'named':{'k':{'circle':{'radius':0,'col':'r'}}}} | /named/k/circle/radius min must be greater than or equal to 1"
            })
    void wrappedElements(String drawing, String expected) {
        assertEquals(expected, send("/c/drawing", drawing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'circle':{'radius':0,'col':'r'}} | /circle/radius min must be greater than or equal to 1",
                "{'circle':{'radius':'x','col':'r'}} | /circle/radius type must be a whole number from -2147483648 to 2147483647",
                "{'square':{}}                       | ` type must have one property, one of a/group, circle`"
            })
    void wrappedBodies(String shape, String expected) {
        assertEquals(expected, send("/c/shape", shape));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'iban':'x'}            | 200 Order[payment=Transfer[iban=x]]",
                "{'number':'1','code':1} | /payment/code min must be greater than or equal to 100",
                "{}                      | /payment type must have the properties of one of: [code, number], [iban]",
                "{'other':1}             | /payment type must have the properties of one of: [code, number], [iban]",
                "{'iban':'x','other':1}  | 200 Order[payment=Transfer[iban=x]]"
            })
    void deducedTypes(String payment, String expected) {
        assertEquals(expected, send("/c/order", "{'payment':" + payment + "}"));
    }
}
