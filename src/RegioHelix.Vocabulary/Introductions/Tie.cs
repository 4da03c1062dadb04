namespace RegioHelix.Vocabulary.Introductions;

/// <summary>Two people who know each other, and how well. A tie has no direction.</summary>
/// <param name="A">One person.</param>
/// <param name="B">The other.</param>
/// <param name="Strength">How much they trust each other, above 0 to 1.</param>
public readonly record struct Tie(string A, string B, double Strength);
