package org.peremena.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.peremena.shared.problem.Problem.Wrong;

/** Names the wrong fields of a request by JSON pointers. */
@Singleton
class WrongFields {
    private final MessageInterpolator words;
    private final Problems problems;

    WrongFields(ValidatorFactory validators, Problems problems) {
        this.words = validators.getMessageInterpolator();
        this.problems = problems;
    }

    /** A violation of what we return or of what a room hands to another is our mistake. */
    static boolean areTheCallers(ConstraintViolationException e) {
        return e.getConstraintViolations().stream().map(ConstraintViolation::getPropertyPath)
            .allMatch(path -> StreamSupport.stream(path.spliterator(), false).anyMatch(node -> node.getKind() == ElementKind.PARAMETER));
    }

    List<Wrong> of(ConstraintViolationException e, Locale language) {
        return e.getConstraintViolations().stream().map(violation -> new Wrong(pointer(violation.getPropertyPath()), sentence(violation, language)))
            .sorted(Comparator.comparing(Wrong::pointer).thenComparing(Wrong::detail)).toList();
    }

    /** Worded here and not where it was found, so that a problem speaks one language throughout. */
    private String sentence(ConstraintViolation<?> violation, Locale language) {
        return words.interpolate(violation.getMessageTemplate(), new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                return type.cast(this);
            }
        }, language);
    }

    /** The method is left out, and so is the name of a body; a path or query parameter keeps its name. */
    private static String pointer(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).skip(1).toList();
        return nodes.stream().skip(nodes.size() > 1 ? 1 : 0).map(WrongFields::step).collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        var place = node.getIndex() != null ? "/" + node.getIndex() : node.getKey() != null ? "/" + escape(node.getKey().toString()) : "";
        return node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null ? place : place + "/" + escape(node.getName());
    }

    List<Wrong> of(JsonProcessingException e, Locale language) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) return List.of(new Wrong("", say("invalid.json", language)));
        var pointer = mapping.getPath().stream().map(r -> "/" + (r.getFieldName() == null ? Integer.toString(r.getIndex()) : escape(r.getFieldName()))).collect(Collectors.joining());
        return List.of(new Wrong(pointer, say(e instanceof UnrecognizedPropertyException ? "invalid.unknown" : "invalid.value", language)));
    }

    private String say(String key, Locale language) {
        return problems.say("shared", key, language, Map.of());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
