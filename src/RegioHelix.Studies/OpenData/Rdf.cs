namespace RegioHelix.Studies.OpenData;

/// <summary>A thing that is described, in the terms of RDF.</summary>
/// <param name="Address">Its address; null for a part that has none of its own.</param>
/// <param name="Type">What it is, with a prefix: <c>dcat:Dataset</c>.</param>
/// <param name="Facts">What is said of it, in order.</param>
public sealed record RdfThing(string? Address, string Type, IReadOnlyList<RdfFact> Facts);

/// <summary>Something that is said.</summary>
/// <param name="Name">What, with a prefix: <c>dct:title</c>.</param>
/// <param name="Value">The value.</param>
public sealed record RdfFact(string Name, RdfValue Value);

/// <summary>A value.</summary>
public abstract record RdfValue;

/// <summary>Another thing by its address.</summary>
/// <param name="Address">The whole address.</param>
public sealed record RdfLink(string Address) : RdfValue;

/// <summary>A text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language, two letters; null where it is in none.</param>
/// <param name="Type">What it is besides, with a prefix: <c>xsd:date</c>; null for plain text.</param>
public sealed record RdfText(string Text, string? Language = null, string? Type = null) : RdfValue;

/// <summary>A thing that is part of another and has no address.</summary>
/// <param name="Thing">The thing.</param>
public sealed record RdfPart(RdfThing Thing) : RdfValue;
