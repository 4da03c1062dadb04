using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Invented;

/// <summary>A real region in which invented organisations are placed, with the activities that stand out in its simulated figures.</summary>
/// <param name="Region">The region.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">How many organisations fall to it, against the other places; above 0.</param>
/// <param name="Strengths">Divisions of NACE Rev. 2, the strongest first; at least one.</param>
public sealed record InventedPlace(NutsCode Region, string Name, double Weight, IReadOnlyList<string> Strengths);
