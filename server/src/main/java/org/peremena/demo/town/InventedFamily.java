package org.peremena.demo.town;

import java.util.List;

/** A pupil and the guardians that the school knows; a guardian of two children is the same person in both families. */
public record InventedFamily(InventedPerson pupil, List<InventedPerson> parents) {}
