package org.peremena.demo.town;

import java.util.List;
import java.util.Map;
import org.peremena.shared.OrganisationId;

/**
 * @param associations name of a methodical association → its teachers, the head first
 * @param specialists  position word of the school room («PSYCHOLOGIST») → who holds it
 */
public record InventedSchool(
    OrganisationId id, String name, String shortName, InventedPerson director, InventedPerson administrator, List<InventedPerson> deputies, List<InventedPerson> teachers,
    Map<String, List<InventedPerson>> associations, Map<String, InventedPerson> specialists, List<InventedClass> classes) {}
